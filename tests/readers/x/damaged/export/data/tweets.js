window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "900",
      "id": "900",
      "created_at": "Tue Mar 05 14:02:11 +0000 2024",
      "full_text": "Whole",
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
  },
  {
    "tweet": {
      "id_str": "901",
      "id": "901",
      "created_at": "Tue Mar 05 14:03:11 +0000 2024",
      "full_text": "Cut 