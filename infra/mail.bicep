// Azure Communication Services with a domain that Azure manages: mails can leave at once, ten an hour. See README for an own domain.

import { resourceNames } from 'types.bicep'

@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames
@description('Where mail data lie.')
param dataLocation string

resource email 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: 'email-ingest-${names.token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }

  resource domain 'domains' = {
    name: 'AzureManagedDomain'
    location: 'global'
    tags: tags
    properties: { domainManagement: 'AzureManaged', userEngagementTracking: 'Disabled' }
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: names.mail
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation, disableLocalAuth: true, linkedDomains: [email::domain.id] }
}

@description('Where it takes them.')
output endpoint string = 'https://${communication.properties.hostName}'
@description('Sender of every mail.')
output sender string = 'Ingest <DoNotReply@${email::domain.properties.fromSenderDomain}>'
