window.YTD.device_token.part0 = [
  {
    "deviceToken": {
      "clientApplicationId": "1",
      "token": "secret-token",
      "createdAt": "2022-01-01T00:00:00.000Z",
      "lastSeenAt": "2023-01-01T00:00:00.000Z",
      "clientApplicationName": "Twitter for Android"
    }
  }
]
