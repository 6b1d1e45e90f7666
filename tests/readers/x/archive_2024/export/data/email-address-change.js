window.YTD.email_address_change.part0 = [
  {
    "emailAddressChange": {
      "accountId": "9001",
      "emailChange": {
        "changedAt": "2021-01-01T00:00:00.000Z",
        "changedFrom": "rook@brackendale.example",
        "changedTo": "ottoline@example.org"
      }
    }
  },
  {
    "emailAddressChange": {
      "accountId": "9001",
      "emailChange": {
        "changedAt": "2012-01-01T00:00:00.000Z",
        "changedTo": "rook@brackendale.example"
      }
    }
  }
]
