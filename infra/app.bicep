// The function app on Flex Consumption: .NET 10, isolated worker, no key and no publishing password.

import { resourceNames, timerSchedules } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames
@description('Subnet that the app sends from. Empty: the public internet.')
param subnetId string
@description('Most instances at one time.')
param maximumInstanceCount int
@description('Memory of an instance.')
param instanceMemoryMB int
@description('When each timer starts.')
param schedules timerSchedules
@description('App settings that say how mails leave.')
param mailSettings object
@description('App settings that say who reads articles.')
param languageSettings object
@description('Who gets notices of broken feeds. Empty: nobody.')
param operatorAddress string
@description('Anybody may see the pages.')
param pagesPublic bool
@description('Days after which the app forgets an article.')
param retentionDays int
@description('App registration that people sign in with. Empty: no sign-in.')
param signInClientId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: names.identity
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: names.storage
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: names.insights
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-ingest-${names.token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: names.app
  location: location
  tags: union(tags, { 'azd-service-name': 'ingest' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      alwaysOn: false
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}app-package'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { maximumInstanceCount: maximumInstanceCount, instanceMemoryMB: instanceMemoryMB }
    }
  }

  // Everything here is read by the host, by Azure's libraries or by src/; a test compares.
  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.properties.clientId
        AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
        AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
        AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
        AzureWebJobsDisableHomepage: 'true'
        APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
        FetchFeedsSchedule: schedules.fetchFeeds
        SendDigestsSchedule: schedules.sendDigests
        MaintainSchedule: schedules.maintain
        PublicUrl: 'https://${app.properties.defaultHostName}'
        // App Service passes on requests for names only that are bound to the app.
        Site__Hosts: '*'
        Pages__Public: string(pagesPublic)
        Retention__Days: string(retentionDays)
      },
      mailSettings,
      languageSettings,
      empty(operatorAddress) ? {} : { Operator__Address: operatorAddress }
    )
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  // The app refuses strangers itself (Access.cs): a redirect here would also turn Event Grid and the health check away.
  resource signIn 'config' = if (!empty(signInClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: signInClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
        }
      }
      login: { tokenStore: { enabled: false } }
    }
  }
}

@description('Where the pages are.')
output url string = 'https://${app.properties.defaultHostName}'
