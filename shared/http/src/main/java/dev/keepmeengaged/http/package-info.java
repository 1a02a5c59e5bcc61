/**
 * Between API Gateway and the functions: proxy events, routing, problem documents, entity tags,
 * cursors and the JSON of requests.
 */
@NullMarked
package dev.keepmeengaged.http;

import org.jspecify.annotations.NullMarked;
