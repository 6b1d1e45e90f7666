window.YTD.following.part0 = [
  {
    "following": {
      "accountId": "1"
    }
  },
  {
    "following": "not an object"
  },
  {
    "following": {
      "accountId": "2"
    }
  }
]
