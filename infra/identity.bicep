// Who the app is, and who delivers its events. Neither has a key or a password.

import { resourceNames } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: names.identity
  location: location
  tags: tags
}

resource topic 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: names.topicIdentity
  location: location
  tags: tags
}
