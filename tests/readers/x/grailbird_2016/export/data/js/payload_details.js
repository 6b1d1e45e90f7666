var payload_details =  {
  "tweets" : 2
}
