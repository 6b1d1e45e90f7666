window.YTD.key_registry.part0 = [
  {
    "keyRegistryData": {},
    "registeredDevices": {
      "deviceMetadataList": [
        {
          "userAgent": "Firefox on Linux",
          "registrationToken": "secret",
          "identityKey": "secret",
          "createdAt": "2023-06-01T00:00:00.000Z",
          "deviceId": "d1"
        }
      ]
    }
  }
]
