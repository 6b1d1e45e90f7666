window.YTD.profile.part0 = [
  {
    "profile": {
      "description": {
        "bio": "Bells & bread. Teaching at Brackendale Primary.",
        "website": "https://t.co/ab",
        "location": "Wetherfold"
      },
      "avatarMediaUrl": "https://pbs.twimg.com/profile_images/77/Face01.jpg",
      "headerMediaUrl": "https://pbs.twimg.com/profile_banners/9001/1600000000"
    }
  }
]
