window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "801",
      "createdAt": "2024-03-10T08:00:00.000Z",
      "updatedAt": "2024-03-10T08:00:00.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Complete"
      },
      "core": {
        "text": "A long one about bells and why the tenor is the one that Brackendale hears first https://t.co/n1",
        "mentions": [],
        "hashtags": [],
        "urls": [
          {
            "shortUrl": "https://t.co/n1",
            "expandedUrl": "https://bells.example/tenor"
          }
        ],
        "cashtags": [],
        "styletags": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "802",
      "createdAt": "2024-04-01T08:00:00.000Z",
      "core": {
        "text": "A note whose post is gone",
        "urls": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "803",
      "createdAt": "not a time",
      "core": {
        "text": "Kept although its time is broken",
        "urls": []
      }
    }
  }
]
