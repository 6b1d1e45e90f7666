window.__THAR_CONFIG = {
 "userInfo": {
  "accountId": "9001",
  "userName": "ottoline_rook",
  "displayName": "Ottoline Rook"
 },
 "archiveInfo": {
  "sizeBytes": "1",
  "generationDate": "2024-05-01T00:00:00.000Z",
  "isPartialArchive": false,
  "maxPartSizeBytes": "53687091200"
 },
 "readmeInfo": {
  "fileName": "data/README.txt"
 },
 "dataTypes": {
  "account": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/account.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "ageinfo": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/ageinfo.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "block": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/block.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "community_tweet": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/community-tweet.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "connected_application": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/connected-application.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "contact": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/contact.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "deleted_tweets": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/deleted-tweets.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "device_token": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/device-token.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "direct_message_headers": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/direct-message-headers.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "direct_messages": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/direct-messages.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "direct_messages_group": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/direct-messages-group.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "email_address_change": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/email-address-change.js",
     "globalName": "YTD.x.part0",
     "count": "2"
    }
   ]
  },
  "follower": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/follower.js",
     "globalName": "YTD.x.part0",
     "count": "2"
    }
   ]
  },
  "following": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/following.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "grok_chat_item": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/grok-chat-item.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "ip_audit": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/ip-audit.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "key_registry": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/key-registry.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "like": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/like.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "lists_created": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/lists-created.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "lists_member": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/lists-member.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "lists_subscribed": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/lists-subscribed.js",
     "globalName": "YTD.x.part0",
     "count": "0"
    }
   ]
  },
  "mute": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/mute.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "note_tweet": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/note-tweet.js",
     "globalName": "YTD.x.part0",
     "count": "3"
    }
   ]
  },
  "personalization": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/personalization.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "phone_number": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/phone-number.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "profile": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/profile.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "protected_history": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/protected-history.js",
     "globalName": "YTD.x.part0",
     "count": "2"
    }
   ]
  },
  "screen_name_change": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/screen-name-change.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  },
  "spaces_metadata": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/spaces-metadata.js",
     "globalName": "YTD.x.part0",
     "count": "0"
    }
   ]
  },
  "tweets": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/tweets.js",
     "globalName": "YTD.x.part0",
     "count": "7"
    }
   ]
  },
  "twitter_circle_tweet": {
   "mediaDirectory": "data/x_media",
   "files": [
    {
     "fileName": "data/twitter-circle-tweet.js",
     "globalName": "YTD.x.part0",
     "count": "1"
    }
   ]
  }
 }
}
