window.YTD.lists_member.part0 = [
  {
    "userListInfo": {
      "url": "https://x.com/i/lists/170000000"
    }
  }
]
