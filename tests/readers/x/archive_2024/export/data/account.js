window.YTD.account.part0 = [
  {
    "account": {
      "email": "ottoline@example.org",
      "createdVia": "web",
      "username": "ottoline_rook",
      "accountId": "9001",
      "createdAt": "2011-04-02T09:10:11.000Z",
      "accountDisplayName": "Ottoline Rook"
    }
  }
]
