window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange": {
      "accountId": "9001",
      "screenNameChange": {
        "changedAt": "2015-05-05T05:05:05.000Z",
        "changedFrom": "misskrook",
        "changedTo": "ottoline_rook"
      }
    }
  }
]
