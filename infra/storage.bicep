// One account for everything: records, messages, index, the app's package, the host's own leases.

import { resourceNames } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames
@description('Copies of the account.')
param sku string
@description('Off the public internet.')
param isPrivate bool
@description('Days after which the app forgets an article.')
param retentionDays int

// Maintain has this time to forget articles with all that is made of them; then the blobs that it could not reach go all the same.
var graceDays = 7

// Names.cs has the same names; a test compares. app-package and dead-letters are not the code's.
var containers = ['articles', 'analyses', 'stories', 'meetings', 'app-package', 'dead-letters']
// The host moves what it gave up on to the poison queues; Maintain takes it in from there.
var queues = [
  'pages'
  'extractions'
  'alerts'
  'pages-poison'
  'extractions-poison'
  'alerts-poison'
  'webjobs-blobtrigger-poison'
]
var tables = [
  'feeds'
  'articles'
  'storycandidates'
  'meetingcandidates'
  'subscriptions'
  'alerts'
  'deliveries'
  'facets'
  'failures'
  'settings'
  'actors'
  'forgotten'
]

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: names.storage
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    // Event Grid is a trusted service: it writes undeliverable events to the account.
    networkAcls: { bypass: 'AzureServices', defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 14 }
      containerDeleteRetentionPolicy: { enabled: true, days: 14 }
    }

    resource container 'containers' = [
      for name in containers: {
        name: name
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for name in queues: { name: name }]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for name in tables: { name: name }]
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'forget-old-articles'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['articles/', 'analyses/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: retentionDays + graceDays } } }
            }
          }
          {
            name: 'forget-undelivered-events'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['dead-letters/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}
