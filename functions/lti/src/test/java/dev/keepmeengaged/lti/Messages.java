package dev.keepmeengaged.lti;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Launches of an instructor as platforms write them, with what differs: the form of the audience,
 * ids, roles, and the claims around them.
 */
enum Messages {
  /** One issuer for all customers; names and more of a person, if the administrator lets it. */
  CANVAS(
      "https://canvas.instructure.com",
      "10000000000001",
      "1:8865aa05b4b79b64a91a86042e43af5ea8ae79eb") {
    @Override
    void complete(Map<String, @Nullable Object> claims) {
      claims.put("aud", clientId());
      claims.put("azp", clientId());
      claims.put("name", "Ada Example");
      claims.put("email", "ada@example.com");
      claims.put("https://www.instructure.com/placement", "course_navigation");
      roles(claims, INSTITUTION + "Instructor", MEMBERSHIP + "Instructor", SYSTEM + "User");
      context(claims, "4dde05e8ca1973bcca9bffc13e1548820eee93a3", "CourseSection");
      claims.put(LTI + "custom", Map.of("canvas_course_id", "$Canvas.course.id"));
      claims.put("errors", Map.of("errors", Map.of()));
    }
  },
  /** Short ids; the audience is a text; a launch presentation with the return address. */
  MOODLE("https://moodle.example.edu", "Xk3Qz1oJ9pLmN2v", "1") {
    @Override
    void complete(Map<String, @Nullable Object> claims) {
      claims.put("aud", clientId());
      claims.put("given_name", "Ada");
      claims.put("family_name", "Example");
      roles(
          claims,
          INSTITUTION + "Administrator",
          MEMBERSHIP + "Instructor",
          SYSTEM + "Administrator");
      context(claims, "2", "CourseTemplate");
      claims.put(LTI + "ext", Map.of("ext_lms", "moodle-2"));
      claims.put(LTI + "launch_presentation", Map.of("document_target", "iframe"));
    }
  },
  /** The audience is a list, and the deployment a UUID; roles in full and in the short form. */
  BRIGHTSPACE(
      "https://school.brightspace.com",
      "7d0e3f61-3ea1-4d4e-9f5c-9e2a1b0c7d11",
      "b9e2c8a4-7c7f-4a43-8a5e-0f6f2c1d9e77") {
    @Override
    void complete(Map<String, @Nullable Object> claims) {
      claims.put("aud", List.of(clientId()));
      claims.put("azp", clientId());
      roles(
          claims,
          "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff",
          MEMBERSHIP + "ContentDeveloper");
      context(claims, "6606", "CourseOffering");
      claims.put(
          "http://www.brightspace.com", Map.of("user_id", "30261", "org_defined_user_id", "x"));
    }
  },
  /** One issuer for all customers; a UUID for the deployment; the context has a course's id. */
  BLACKBOARD(
      "https://blackboard.com",
      "f22a0b34-9d3b-4d4f-93ba-3c9a3ccf1a45",
      "ad8a7b4a-0e3c-4a5b-9f0b-8e0f39a1d6c2") {
    @Override
    void complete(Map<String, @Nullable Object> claims) {
      claims.put("aud", clientId());
      claims.put("locale", "en-US");
      roles(claims, INSTITUTION + "Faculty", MEMBERSHIP + "Instructor");
      context(claims, "d1c0b5a0b1f94e65a5c5c2f1f8d5f7aa", "CourseOffering");
      claims.put("https://blackboard.com/lti/foundation", "x");
      claims.put(LTI + "lis", Map.of("person_sourcedid", "ada", "course_section_sourcedid", "c"));
    }
  },
  /** A course key with signs in it as the context; no role in the course, as until early 2026. */
  OPEN_EDX("https://courses.example.org", "0a3c9d7e-5a8b-4f0b-a3f9-7c1f8b8a5a10", "2") {
    @Override
    void complete(Map<String, @Nullable Object> claims) {
      claims.put("aud", clientId());
      claims.put("azp", clientId());
      roles(claims, INSTITUTION + "Instructor");
      context(claims, "course-v1:edX+DemoX+Demo_Course", "CourseOffering");
    }
  };

  static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
  static final String SYSTEM = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";
  static final String INSTITUTION = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";

  private final String issuer;
  private final String clientId;
  private final String deployment;

  Messages(String issuer, String clientId, String deployment) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.deployment = deployment;
  }

  abstract void complete(Map<String, @Nullable Object> claims);

  String issuer() {
    return issuer;
  }

  String clientId() {
    return clientId;
  }

  String deployment() {
    return deployment;
  }

  /** The claims of a launch with this nonce, valid for an hour. */
  Map<String, @Nullable Object> claims(String nonce, String target, Instant now) {
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("sub", "a6d5c443-1f51-4783-ba1a-7686ffe3b54a");
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plusSeconds(3_600).getEpochSecond());
    claims.put("nonce", nonce);
    claims.put(LTI + "message_type", "LtiResourceLinkRequest");
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", deployment);
    claims.put(LTI + "target_link_uri", target);
    claims.put(LTI + "resource_link", Map.of("id", "link-1", "title", "Engagement"));
    complete(claims);
    return claims;
  }

  static void roles(Map<String, @Nullable Object> claims, String... roles) {
    claims.put(LTI + "roles", List.of(roles));
  }

  private static void context(Map<String, @Nullable Object> claims, String id, String type) {
    claims.put(
        LTI + "context",
        Map.of(
            "id",
            id,
            "label",
            "DEMO",
            "title",
            "A course",
            "type",
            List.of("http://purl.imsglobal.org/vocab/lis/v2/course#" + type)));
  }
}
