Grailbird.data.tweets_2013_02 = 
 [
 {
  "id_str": "300",
  "id": 300,
  "created_at": "2013-02-01 10:11:12 +0000",
  "text": "Moth night &amp; cocoa http://t.co/1",
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": [
    {
     "url": "http://t.co/1",
     "expanded_url": "http://moths.example/"
    }
   ]
  },
  "user": {
   "name": "Tansy Wold",
   "screen_name": "tansy_w",
   "id_str": "808",
   "id": 808
  }
 },
 {
  "id_str": "301",
  "id": 301,
  "created_at": "Sat Feb 02 10:11:12 +0000 2013",
  "text": "RT @merehamnews: Snow clos\u2026",
  "entities": {
   "urls": [],
   "media": []
  },
  "retweeted_status": {
   "text": "Snow closes the top road",
   "user": {
    "screen_name": "merehamnews"
   }
  }
 },
 {
  "id_str": "302",
  "id": 302,
  "created_at": "2013-02-03 10:11:12 +0000",
  "text": "@pal yes",
  "in_reply_to_user_id_str": "5",
  "entities": {
   "urls": [],
   "media": []
  }
 }
]
