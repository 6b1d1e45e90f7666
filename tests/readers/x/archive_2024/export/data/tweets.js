window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1700000000000000101",
      "id": "1700000000000000101",
      "created_at": "Tue Mar 05 14:02:11 +0000 2024",
      "full_text": "@otter agreed &amp; done, 1 &lt; 2 &amp;amp; so on https://t.co/x1",
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
        "urls": [
          {
            "url": "https://t.co/x1",
            "expanded_url": "https://bread.example/rye",
            "display_url": "bread",
            "indices": [
              "1",
              "2"
            ]
          }
        ],
        "user_mentions": [
          {
            "name": "Lutra Otterbank",
            "screen_name": "otter",
            "id_str": "222",
            "id": "222",
            "indices": [
              "0",
              "6"
            ]
          }
        ]
      },
      "in_reply_to_status_id_str": "55",
      "in_reply_to_user_id_str": "222",
      "in_reply_to_screen_name": "otter"
    }
  },
  {
    "tweet": {
      "id_str": "1700000000000000102",
      "id": "1700000000000000102",
      "created_at": "Wed Mar 06 08:00:00 +0000 2024",
      "full_text": "RT @wetherfoldfc: Great win for the under tens on Satur…",
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
      "id_str": "1700000000000000103",
      "id": "1700000000000000103",
      "created_at": "Thu Mar 07 08:00:00 +0000 2024",
      "full_text": "Rye at last https://t.co/m1",
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
            "id_str": "31",
            "url": "https://t.co/m1",
            "media_url_https": "https://pbs.twimg.com/media/Rye.jpg",
            "type": "photo"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "id_str": "31",
            "url": "https://t.co/m1",
            "media_url_https": "https://pbs.twimg.com/media/Rye.jpg",
            "type": "photo"
          },
          {
            "id_str": "32",
            "url": "https://t.co/m1",
            "media_url_https": "https://pbs.twimg.com/v/t.jpg",
            "type": "video",
            "video_info": {
              "variants": [
                {
                  "content_type": "application/x-mpegURL",
                  "url": "https://video.twimg.com/a.m3u8"
                },
                {
                  "bitrate": "832000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/a/Oven.mp4?tag=12"
                }
              ]
            }
          }
        ]
      },
      "coordinates": {
        "type": "Point",
        "coordinates": [
          "-1.2",
          "53.1"
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1700000000000000104",
      "id": "1700000000000000104",
      "created_at": "Fri Mar 08 08:00:00 +0000 2024",
      "full_text": "Bels at six.",
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
      },
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1700000000000000104",
            "1700000000000000105"
          ],
          "editableUntil": "2024-03-08T09:00:00.000Z",
          "editsRemaining": "4",
          "isEditEligible": true
        }
      }
    }
  },
  {
    "tweet": {
      "id_str": "1700000000000000105",
      "id": "1700000000000000105",
      "created_at": "Fri Mar 08 08:05:00 +0000 2024",
      "full_text": "Bells at six.",
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
      },
      "edit_info": {
        "edit": {
          "initialTweetId": "1700000000000000104",
          "editControlInitial": {
            "editTweetIds": [
              "1700000000000000104",
              "1700000000000000105"
            ]
          }
        }
      }
    }
  },
  {
    "tweet": {
      "id_str": "1700000000000000106",
      "id": "1700000000000000106",
      "created_at": "Sat Mar 09 08:00:00 +0000 2024",
      "full_text": "Quite so https://t.co/q1",
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
        "urls": [
          {
            "url": "https://t.co/q1",
            "expanded_url": "https://twitter.com/otter/status/99"
          }
        ],
        "user_mentions": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1700000000000000107",
      "id": "1700000000000000107",
      "created_at": "Sun Mar 10 08:00:00 +0000 2024",
      "full_text": "A long one about bells and why the tenor is… https://t.co/w9",
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
        "urls": [
          {
            "url": "https://t.co/w9",
            "expanded_url": "https://twitter.com/i/web/status/1700000000000000107"
          }
        ],
        "user_mentions": []
      }
    }
  }
]
