window.YTD.community_tweet.part0 = [
  {
    "tweet": {
      "id_str": "1700000000000000201",
      "id": "1700000000000000201",
      "created_at": "Mon Mar 11 08:00:00 +0000 2024",
      "full_text": "Which flour?",
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
