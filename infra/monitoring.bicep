// What the installation tells of itself: logs with a daily cap, alert rules for the operator, a workbook, a budget.

import { resourceNames } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames
@description('Who is told. Empty: nobody, and there are no alert rules.')
param operatorAddress string
@description('Log data a day in gigabytes.')
param logCapGb int
@description('Costs of a month that are expected.')
param monthlyBudget int
@description('First day of the month in which the budget begins.')
param budgetStart string

var isWatched = !empty(operatorAddress)

// README says what each rule means and what to do.
var rules = [
  {
    name: 'ingest-poison'
    description: 'A stage gave up on an item after five attempts. `ingest poison list` says which and why.'
    query: 'AppTraces | where Message has "MaxDequeueCount" and Message has "-poison"'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'ingest-feed-lag'
    description: 'No tick of FetchFeeds has ended well for half an hour: nothing new is read.'
    query: 'AppRequests | where Name has "FetchFeeds" and Success == true'
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
  {
    name: 'ingest-mail-failed'
    description: 'Mails could not be handed over. The failures table has the reasons; what can be tried again is.'
    query: 'AppRequests | where Name has_any ("SendAlerts", "SendDigests") and Success == false'
    operator: 'GreaterThan'
    threshold: 4
    window: 'PT1H'
  }
  {
    name: 'ingest-log-cap'
    description: 'The daily cap of log data is reached: what happens until midnight UTC is not logged.'
    query: '_LogOperation | where Category =~ "Ingestion" and Detail has "OverQuota"'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
  }
]

resource logs 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-ingest-${names.token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: logCapGb }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: names.insights
  location: location
  tags: tags
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: logs.id, DisableLocalAuth: true }
}

resource operator 'Microsoft.Insights/actionGroups@2023-01-01' = if (isWatched) {
  name: names.actionGroup
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ingest'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: operatorAddress, useCommonAlertSchema: true }]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for item in rules: if (isWatched) {
    name: item.name
    location: location
    tags: tags
    properties: {
      description: item.description
      severity: 2
      enabled: true
      scopes: [logs.id]
      evaluationFrequency: 'PT15M'
      windowSize: item.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: item.query
            timeAggregation: 'Count'
            operator: item.operator
            threshold: item.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operator.id] }
    }
  }
]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'ingest-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Ingest'
    category: 'workbook'
    sourceId: logs.id
    serializedData: loadTextContent('workbook.json')
  }
}

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = if (isWatched) {
  name: 'ingest-${names.token}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: '${budgetStart}T00:00:00Z' }
    notifications: {
      nearlySpent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        contactEmails: [operatorAddress]
      }
    }
  }
}
