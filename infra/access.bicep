// Who may do what, each with its reason. There is no other way in: keys and local sign-in are off everywhere.

import { resourceNames } from 'types.bicep'

@description('What resources are called.')
param names resourceNames
@description('Entra object id of the operator. Empty: nobody.')
param operatorPrincipalId string

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  mailOwner: '09976791-48a7-449e-bb21-39d1a415f350'
  languageReader: '7628b7b8-a8b2-4cdc-b46f-e9b35248918e'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
}

var storageRoles = [
  {
    role: roles.blobOwner
    reason: 'The host leases blobs for timers and reads the package; the stages keep their records.'
  }
  {
    role: roles.queueContributor
    reason: 'Queue triggers, the queue behind each blob trigger, poison queues, messages of the stages.'
  }
  {
    role: roles.tableContributor
    reason: 'The index, feeds, subscriptions, deliveries, failures; the diagnostics of the host.'
  }
]

var operatorRoles = [
  { role: roles.blobContributor, reason: 'ingest --storage reads articles, stories and meetings.' }
  { role: roles.queueContributor, reason: 'ingest poison replay sends what failed once more.' }
  { role: roles.tableContributor, reason: 'ingest feeds and ingest subscriptions keep their rows.' }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: names.identity
}

resource topicIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: names.topicIdentity
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: names.storage

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = { name: 'dead-letters' }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: names.insights
}

resource mail 'Microsoft.Communication/communicationServices@2025-09-01' existing = if (!empty(names.mail)) {
  name: names.mail
}

resource language 'Microsoft.CognitiveServices/accounts@2025-09-01' existing = if (!empty(names.language)) {
  name: names.language
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = if (!empty(names.vault)) {
  name: names.vault
}

resource onStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for item in storageRoles: {
    name: guid(storage.id, identity.id, item.role)
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', item.role)
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      description: item.reason
    }
  }
]

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, roles.metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Host and worker send logs, traces and metrics without an instrumentation key.'
  }
}

resource onMail 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(names.mail)) {
  name: guid(mail.id, identity.id, roles.mailOwner)
  scope: mail
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.mailOwner)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'SendAlerts and SendDigests send mails; no narrower built-in role may.'
  }
}

resource onLanguage 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(names.language)) {
  name: guid(language.id, identity.id, roles.languageReader)
  scope: language
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.languageReader)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'ExtractEntities has names and key phrases read; this role cannot read keys or change anything.'
  }
}

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(names.vault)) {
  name: guid(vault.id, identity.id, roles.secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.secretsUser)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'The app setting of the SMTP password refers to the vault.'
  }
}

resource onDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage::blobs::deadLetters.id, topicIdentity.id, roles.blobContributor)
  scope: storage::blobs::deadLetters
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
    principalId: topicIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Event Grid keeps the events that it could not deliver.'
  }
}

resource ofOperator 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for item in operatorRoles: if (!empty(operatorPrincipalId)) {
    name: guid(storage.id, operatorPrincipalId, item.role)
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', item.role)
      principalId: operatorPrincipalId
      principalType: 'User'
      description: item.reason
    }
  }
]
