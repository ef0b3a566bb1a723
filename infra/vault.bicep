// Only where mails go to an SMTP server that asks for a password: the one secret, and the only one.

import { resourceNames } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames
@description('Off the public internet.')
param isPrivate bool
@description('Password at the SMTP server.')
@secure()
param smtpPassword string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: names.vault
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 30
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }

  // The app setting Smtp__Password refers to it by this name.
  resource password 'secrets' = {
    name: 'smtp-password'
    properties: { value: smtpPassword }
  }
}
