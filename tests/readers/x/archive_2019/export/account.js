window.YTD.account.part0 = [
  {
    "account": {
      "username": "quillon",
      "accountId": "42",
      "accountDisplayName": "Quillon Marsh",
      "createdAt": "2010-01-01T00:00:00.000Z"
    }
  }
]
