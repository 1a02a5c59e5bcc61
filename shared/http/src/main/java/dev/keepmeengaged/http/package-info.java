/**
 * Between API Gateway and the functions: proxy events, routing, problem documents, entity tags,
 * cursors and strict JSON.
 */
@NullMarked
package dev.keepmeengaged.http;

import org.jspecify.annotations.NullMarked;
