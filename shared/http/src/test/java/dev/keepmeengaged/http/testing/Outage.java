package dev.keepmeengaged.http.testing;

import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyCourses;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseWithCompany;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every port while its store cannot be reached. */
public final class Outage
    implements Releases,
        CompanyRepository,
        CourseRepository,
        CompanyMixesRepository,
        CompanySegmentsRepository,
        ModelFiles,
        AccessRegister {

  private static UnavailableException down() {
    return new UnavailableException(
        "secret-table cannot be read", new IllegalStateException("connection refused"));
  }

  @Override
  public Optional<Release> current() {
    throw down();
  }

  @Override
  public void requireWhole(DataVersion version) {
    throw down();
  }

  @Override
  public Page<CompanyScores> companies(
      DataVersion version, String prefix, int limit, Optional<String> after) {
    throw down();
  }

  @Override
  public Optional<CompanyProfile> profile(Company company, DataVersion version) {
    throw down();
  }

  @Override
  public Set<Company> known(Set<Company> companies, DataVersion version) {
    throw down();
  }

  @Override
  public Optional<AllCourses> allCourses(DataVersion version) {
    throw down();
  }

  @Override
  public Optional<SearchIndex> searchIndex(DataVersion version) {
    throw down();
  }

  @Override
  public Optional<Course> course(Company company, CourseId id, DataVersion version) {
    throw down();
  }

  @Override
  public Map<CourseKey, Course> courses(Set<CourseKey> keys, DataVersion version) {
    throw down();
  }

  @Override
  public CourseWithCompany listed(Company company, CourseId id, DataVersion version) {
    throw down();
  }

  @Override
  public Optional<CompanyCourses> bestFirst(
      Company company, DataVersion version, int limit, Optional<String> after) {
    throw down();
  }

  @Override
  public Optional<CompanyCourses> byId(
      Company company, DataVersion version, String prefix, int limit, Optional<String> after) {
    throw down();
  }

  @Override
  public Optional<CompanyCourses> all(Company company, DataVersion version) {
    throw down();
  }

  @Override
  public Map<Company, CompanyMixes> mixes(Set<Company> companies, DataVersion version) {
    throw down();
  }

  @Override
  public Optional<CompanySegments> segments(Company company, DataVersion version) {
    throw down();
  }

  @Override
  public Optional<byte[]> read(ModelVersion version, String file) {
    throw down();
  }

  @Override
  public AccessEntries read(Optional<String> clientId, Optional<Company> company) {
    throw down();
  }
}
