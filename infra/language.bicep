// Azure AI Language, only where it reads articles. Without keys; the app's identity has a role on it.

import { resourceNames } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames

resource language 'Microsoft.CognitiveServices/accounts@2025-09-01' = {
  name: names.language
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: { name: 'S' }
  properties: {
    // Tokens are taken only under a name of its own.
    customSubDomainName: names.language
    disableLocalAuth: true
    restrictOutboundNetworkAccess: true
    publicNetworkAccess: 'Enabled'
  }
}

@description('Where texts are taken.')
output endpoint string = language.properties.endpoint
