window.YTD.deleted_tweets.part0 = [
  {
    "tweet": {
      "id_str": "1700000000000000301",
      "id": "1700000000000000301",
      "created_at": "Tue Mar 12 08:00:00 +0000 2024",
      "full_text": "Gone already",
      "lang": "en",
      "truncated": false,
      "display_text_range": [
        "0",
        "10"
      ],
      "favorite_count": "2",
      "retweeted": false,
      "entities": {
        "hashtags": [],
        "symbols": [],
        "urls": [],
        "user_mentions": []
      }
    }
  }
]
