SELECT keys.company, keys.course, COUNT(*) AS collaborations
  FROM {forum_posts} post
  JOIN {forum_discussions} discussion ON discussion.id = post.discussion
  JOIN {forum} forum ON forum.id = discussion.forum
  JOIN {:course keys} keys ON keys.id = forum.course
 WHERE forum.type <> 'news'
   AND post.deleted = 0
 GROUP BY keys.company, keys.course
