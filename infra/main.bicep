// Ingest on Azure: who it is, where its data lie, how mails leave, the app, what starts it, who may do what, what it tells.
targetScope = 'subscription'

import { resourceNames, smtpServer, timerSchedules } from 'types.bicep'

@description('Names the installation: resource group, tags and, hashed, every resource. Letters, digits and hyphens.')
@minLength(1)
@maxLength(30)
param environmentName string

@description('Region of everything that has one.')
@minLength(1)
param location string

@description('Whether blobs start functions. Off until the code has run once: only then does the host have the key that Event Grid needs.')
param wireEvents bool = false

@description('Keeps the storage account, and the key vault if there is one, off the public internet; the app reaches them through a virtual network.')
param useNetwork bool = false

@description('Who gets alerts of the installation itself and notices of broken feeds. Empty: nobody.')
param operatorAddress string = ''

@description('Entra object id of the person who may use `ingest --storage` on the account. Empty: nobody.')
param operatorPrincipalId string = ''

@description('Anybody may see the pages without signing in.')
param pagesPublic bool = false

@description('Client id of an Entra app registration; with it, members of the tenant may sign in and see the pages. Empty: no sign-in.')
param signInClientId string = ''

@description('Where Azure Communication Services keeps mail data.')
@allowed([
  'Africa'
  'Asia Pacific'
  'Australia'
  'Brazil'
  'Canada'
  'Europe'
  'France'
  'Germany'
  'India'
  'Japan'
  'Korea'
  'Norway'
  'Switzerland'
  'UAE'
  'UK'
  'United States'
])
param mailDataLocation string = 'Europe'

@description('An SMTP server that takes the mails instead of Azure Communication Services. Empty host: none.')
param smtp smtpServer = { host: '' }

@description('Password at the SMTP server; kept in a key vault that exists only then.')
@secure()
param smtpPassword string = ''

@description('Which articles Azure AI Language reads, and is paid for: none, those that claim a meeting or concern a subscription, or all but copies.')
@allowed(['Embedded', 'WhenRelevant', 'Language'])
param languageMode string = 'Embedded'

@description('Text records of a day (UTC) that may be billed.')
@minValue(0)
@maxValue(100000000)
param languageDailyRecords int = 10000

@description('When each timer starts, six cron fields in UTC.')
param schedules timerSchedules = {
  fetchFeeds: '0 * * * * *'
  sendDigests: '0 */5 * * * *'
  maintain: '0 17 */6 * * *'
}

@description('Most instances of the app at one time.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance; 2048 MB come with one core.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Copies of the account: in one building, over the zones of a region, or in a second region too.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'])
param storageSku string = 'Standard_LRS'

@description('Days after which articles are forgotten with all that is made of them; stories and meetings go with the last of their articles.')
@minValue(30)
@maxValue(36500)
param retentionDays int = 1095

@description('Log data a day, in whole gigabytes; what comes beyond is dropped.')
@minValue(1)
@maxValue(100)
param logCapGb int = 1

@description('Costs of a month, in the currency of the subscription, of which the operator is told when four fifths are spent.')
@minValue(1)
param monthlyBudget int = 50

@description('First day of the month in which the budget begins: 2026-12-01.')
@minLength(10)
@maxLength(10)
param budgetStart string

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName, application: 'ingest' }
var useSmtp = !empty(smtp.host)
// Not decided by the password itself: what depends on a secret cannot be checked before a deployment.
var useVault = useSmtp && !empty(smtp.?user ?? '')
var useLanguage = languageMode != 'Embedded'
var names resourceNames = {
  token: token
  app: 'ingest-${token}'
  identity: 'id-ingest-${token}'
  topicIdentity: 'id-events-${token}'
  storage: 'sting${token}'
  insights: 'appi-ingest-${token}'
  actionGroup: 'ag-ingest-${token}'
  mail: useSmtp ? '' : 'acs-ingest-${token}'
  language: useLanguage ? 'lang-ingest-${token}' : ''
  vault: useVault ? 'kv-ing-${token}' : ''
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-ingest-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  params: { location: location, tags: tags, names: names }
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    names: names
    sku: storageSku
    isPrivate: useNetwork
    retentionDays: retentionDays
  }
}

module vault 'vault.bicep' = if (useVault) {
  scope: group
  params: { location: location, tags: tags, names: names, isPrivate: useNetwork, smtpPassword: smtpPassword }
}

module network 'network.bicep' = if (useNetwork) {
  scope: group
  params: {
    location: location
    tags: tags
    names: names
  }
  dependsOn: [storage, vault]
}

module language 'language.bicep' = if (useLanguage) {
  scope: group
  params: { location: location, tags: tags, names: names }
}

module mail 'mail.bicep' = if (!useSmtp) {
  scope: group
  params: { tags: tags, names: names, dataLocation: mailDataLocation }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    names: names
    operatorAddress: operatorAddress
    logCapGb: logCapGb
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

// Before the app, whose host wants them at its first start.
module access 'access.bicep' = {
  scope: group
  params: { names: names, operatorPrincipalId: operatorPrincipalId }
  dependsOn: [identity, storage, vault, language, mail, monitoring]
}

module app 'app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    names: names
    subnetId: useNetwork ? network!.outputs.appSubnetId : ''
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    schedules: schedules
    mailSettings: useSmtp
      ? union(
          { Mail__From: smtp.?from ?? '', Smtp__Host: smtp.host, Smtp__Port: string(smtp.?port ?? 587) },
          empty(smtp.?user ?? '') ? {} : { Smtp__User: smtp.?user ?? '' },
          useVault ? { Smtp__Password: '@Microsoft.KeyVault(VaultName=${names.vault};SecretName=smtp-password)' } : {}
        )
      : { Mail__From: mail!.outputs.sender, AzureMail__Endpoint: mail!.outputs.endpoint }
    languageSettings: useLanguage
      ? {
          Language__Mode: languageMode
          Language__DailyRecords: string(languageDailyRecords)
          AzureLanguage__Endpoint: language!.outputs.endpoint
        }
      : {}
    operatorAddress: operatorAddress
    pagesPublic: pagesPublic
    retentionDays: retentionDays
    signInClientId: signInClientId
  }
  dependsOn: [access]
}

module eventing 'eventing.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    names: names
    isWired: wireEvents
    isWatched: !empty(operatorAddress)
  }
  dependsOn: [app]
}

@description('Resource group of everything.')
output resourceGroupName string = group.name

@description('Name of the function app.')
output appName string = names.app

@description('Where the pages are.')
output appUrl string = app.outputs.url

@description('Name of the account, for `ingest --storage`.')
output storageName string = names.storage
