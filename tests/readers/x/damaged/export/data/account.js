window.YTD.account.part0 = [
  {
    "account": {
      "username": "briar_lee",
      "accountId": "61",
      "accountDisplayName": "Briar Lee"
    }
  }
]
