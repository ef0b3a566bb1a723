// Optional: a network between the app and its data, so that the data need not be reachable from anywhere else.

import { resourceNames } from 'types.bicep'

@description('Region.')
param location string
@description('On every resource.')
param tags object
@description('What resources are called.')
param names resourceNames
resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: names.storage
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = if (!empty(names.vault)) {
  name: names.vault
}

var storageEndpoints = [
  for service in ['blob', 'queue', 'table']: {
    name: service
    targetId: storage.id
    zone: 'privatelink.${service}.${environment().suffixes.storage}'
  }
]
var vaultEndpoints = empty(names.vault)
  ? []
  : [{ name: 'vault', targetId: vault.id, zone: 'privatelink.vaultcore.azure.net' }]
var endpoints = concat(storageEndpoints, vaultEndpoints)

resource network 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: 'vnet-ingest-${names.token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.0.1.0/24'
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.0.2.0/24', privateEndpointNetworkPolicies: 'Disabled' }
      }
    ]
  }

  resource appSubnet 'subnets' existing = { name: 'app' }
  resource endpointSubnet 'subnets' existing = { name: 'endpoints' }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for endpoint in endpoints: {
    name: endpoint.zone
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (endpoint, i) in endpoints: {
    parent: zone[i]
    name: 'ingest'
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

resource privateEndpoint 'Microsoft.Network/privateEndpoints@2025-01-01' = [
  for endpoint in endpoints: {
    name: 'pe-${endpoint.name}-${names.token}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::endpointSubnet.id }
      privateLinkServiceConnections: [
        {
          name: endpoint.name
          properties: { privateLinkServiceId: endpoint.targetId, groupIds: [endpoint.name] }
        }
      ]
    }
  }
]

resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01' = [
  for (endpoint, i) in endpoints: {
    parent: privateEndpoint[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: endpoint.name, properties: { privateDnsZoneId: zone[i].id } }]
    }
  }
]

@description('Resource id of the subnet that the app sends from.')
output appSubnetId string = network::appSubnet.id
