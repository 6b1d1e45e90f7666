window.YTD.lists_created.part0 = [
  {
    "userListInfo": {
      "url": "https://twitter.com/ottoline_rook/lists/bread-people"
    }
  }
]
