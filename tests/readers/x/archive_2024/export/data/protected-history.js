window.YTD.protected_history.part0 = [
  {
    "protectedHistory": {
      "protectedAt": "2020-02-01T10:00:00.000Z",
      "action": "Unprotect"
    }
  },
  {
    "protectedHistory": {
      "protectedAt": "2019-01-05T10:00:00.000Z",
      "action": "Protect"
    }
  }
]
