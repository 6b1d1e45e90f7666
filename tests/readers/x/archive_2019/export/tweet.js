window.YTD.tweet.part0 = [
  {
    "id_str": "1100000000000000001",
    "id": "1100000000000000001",
    "created_at": "Sat Mar 02 20:00:00 +0000 2019",
    "full_text": "Quiz night https://t.co/p",
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
      "user_mentions": [],
      "media": [
        {
          "id_str": "61",
          "url": "https://t.co/p",
          "media_url_https": "https://pbs.twimg.com/media/Quiz.jpg",
          "type": "photo"
        }
      ]
    }
  },
  {
    "id": 1100000000000000002,
    "created_at": "Sun Mar 03 20:00:00 +0000 2019",
    "full_text": "Marking.",
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
]
