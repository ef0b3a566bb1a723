// What starts ExtractEntities and TrackStories: a new blob, told by Event Grid. Phase two of a deployment (isWired).

import { resourceNames } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames
@description('The code has run: the host has the key that Event Grid calls it with.')
param isWired bool
@description('The operator is told of events that did not arrive.')
param isWatched bool

var routes = [
  { function: 'ExtractEntities', container: 'articles' }
  { function: 'TrackStories', container: 'analyses' }
]

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: names.storage
}

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: names.app
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: names.topicIdentity
}

resource operator 'Microsoft.Insights/actionGroups@2023-01-01' existing = if (isWatched) {
  name: names.actionGroup
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-ingest-${names.token}'
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: { source: storage.id, topicType: 'Microsoft.Storage.StorageAccounts' }
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [
  for route in routes: if (isWired) {
    parent: topic
    name: toLower(route.function)
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      destination: {
        endpointType: 'WebHook'
        properties: {
          maxEventsPerBatch: 1
          endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${route.function}&code=${listKeys('${app.id}/host/default', app.apiVersion).systemKeys.blobs_extension}'
        }
      }
      filter: {
        includedEventTypes: ['Microsoft.Storage.BlobCreated']
        subjectBeginsWith: '/blobServices/default/containers/${route.container}/blobs/'
        isSubjectCaseSensitive: true
        // One event for one write, whatever calls a client makes of it.
        advancedFilters: [
          { operatorType: 'StringIn', key: 'data.api', values: ['PutBlob', 'PutBlockList', 'CopyBlob'] }
        ]
      }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
      deadLetterWithResourceIdentity: {
        identity: { type: 'UserAssigned', userAssignedIdentity: identity.id }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: { resourceId: storage.id, blobContainerName: 'dead-letters' }
        }
      }
    }
  }
]

resource lost 'Microsoft.Insights/metricAlerts@2026-01-01' = if (isWatched) {
  name: 'ingest-events-not-delivered'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up on events. Maintain does what they should have started; dead-letters holds them.'
    severity: 2
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: operator.id }]
  }
}
