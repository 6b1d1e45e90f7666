var user_details =  {
  "expanded_url" : "https:\/\/example.org",
  "screen_name" : "tansy_w",
  "location" : "Mereham",
  "url" : "",
  "full_name" : "Tansy Wold",
  "bio" : "Maths and moths",
  "id" : "808",
  "created_at" : "2009-05-01 08:00:00 +0000"
}
