window.YTD.twitter_circle_tweet.part0 = [
  {
    "tweet": {
      "id_str": "1600000000000000201",
      "id": "1600000000000000201",
      "created_at": "Mon Mar 13 08:00:00 +0000 2023",
      "full_text": "Only for you lot",
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
