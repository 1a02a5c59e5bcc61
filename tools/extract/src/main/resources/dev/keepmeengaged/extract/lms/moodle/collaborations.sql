SELECT owned.company, owned.course, COUNT(*) AS collaborations
  FROM {forum_posts} post
  JOIN {forum_discussions} discussion ON discussion.id = post.discussion
  JOIN {forum} forum ON forum.id = discussion.forum
  JOIN {:course_keys} owned ON owned.id = forum.course
 WHERE forum.type <> 'news'
   AND CAST(post.deleted AS {:integer}) = 0
 GROUP BY owned.company, owned.course
