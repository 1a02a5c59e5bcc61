/*
 * The runtimes that are called without Python: TL2cgen's compiled function and Treelite's GTIL, each
 * in a loop in C. Predicts when it is asked to, as PredictionServer.java describes.
 *
 *   native_server LIBTREELITE FOLDER
 *
 * The folder is what RuntimeInputs.java wrote and make_compiled.py added to.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FEATURES = 20, WARM_UP_SECONDS = 2 };

/* What the code that TL2cgen writes takes for a value: a number, or -1 for a missing one. */
union Entry {
  int missing;
  float fvalue;
  int qvalue;
};

struct Rows {
  float *values;
  long count;
};

struct Predictor {
  const char *name;
  void (*predict)(const float *rows, long count, float *scores);
};

static void (*compiled)(union Entry *row, int margin, float *score);

static int (*gtil_predict)(void *model, const void *rows, const char *type, uint64_t count,
                           void *scores, void *config);
static void *gtil_model;
static void *gtil_config;

static void *loaded(void *library, const char *symbol) {
  void *address = dlsym(library, symbol);
  if (!address) {
    fprintf(stderr, "%s\n", dlerror());
    exit(1);
  }
  return address;
}

static void open_compiled(const char *file) {
  void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (library) {
    compiled = (void (*)(union Entry *, int, float *))loaded(library, "predict");
  }
}

static void open_gtil(const char *library_file, const char *model_file) {
  void *library = dlopen(library_file, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    fprintf(stderr, "%s\n", dlerror());
    exit(1);
  }
  int (*deserialize)(const char *, void **) =
      (int (*)(const char *, void **))loaded(library, "TreeliteDeserializeModelFromFile");
  int (*parse)(const char *, void **) =
      (int (*)(const char *, void **))loaded(library, "TreeliteGTILParseConfig");
  gtil_predict = (int (*)(void *, const void *, const char *, uint64_t, void *, void *))loaded(
      library, "TreeliteGTILPredict");
  if (deserialize(model_file, &gtil_model) ||
      parse("{\"predict_type\": \"default\", \"nthread\": 1}", &gtil_config)) {
    fprintf(stderr, "Treelite does not read %s\n", model_file);
    exit(1);
  }
}

/* No value is missing, and no number has the bits of -1, so the rows are entries as they are. */
static void predict_compiled(const float *rows, long count, float *scores) {
  for (long i = 0; i < count; i++) {
    scores[i] = 0;
    compiled((union Entry *)(uintptr_t)(rows + i * FEATURES), 0, scores + i);
  }
}

static void predict_gtil(const float *rows, long count, float *scores) {
  if (gtil_predict(gtil_model, rows, "float32", (uint64_t)count, scores, gtil_config)) {
    fprintf(stderr, "Treelite does not predict\n");
    exit(1);
  }
}

static void refuse(const char *path, const char *reason) {
  fprintf(stderr, "%s: %s\n", path, reason);
  exit(1);
}

/*
 * The values of NAME.npy, format version 1.0: "\x93NUMPY", two bytes of version, the header's length
 * in two bytes, little-endian, the header, the values. (numpy.lib.format describes it.)
 */
static void *array(const char *folder, const char *name, const char *type, long *size) {
  enum { PREAMBLE = 10 };
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.npy", folder, name);
  FILE *file = fopen(path, "rb");
  unsigned char preamble[PREAMBLE];
  if (!file || fread(preamble, 1, PREAMBLE, file) != PREAMBLE) {
    refuse(path, "cannot be read");
  }
  if (memcmp(preamble, "\x93NUMPY\x01\x00", 8)) {
    refuse(path, "not .npy of version 1.0");
  }
  size_t length = preamble[8] + 256u * preamble[9];
  char *header = calloc(length + 1, 1);
  if (!header || fread(header, 1, length, file) != length) {
    refuse(path, "the header is cut off");
  }
  if (!strstr(header, type) || strstr(header, "True")) {
    refuse(path, "another type or order of values");
  }
  free(header);
  fseek(file, 0, SEEK_END);
  *size = ftell(file) - (long)(PREAMBLE + length);
  fseek(file, (long)(PREAMBLE + length), SEEK_SET);
  void *values = malloc((size_t)*size);
  if (!values || fread(values, 1, (size_t)*size, file) != (size_t)*size) {
    refuse(path, "the values are cut off");
  }
  fclose(file);
  return values;
}

static struct Rows rows_of(const char *folder, const char *name) {
  long size;
  float *values = array(folder, name, "'<f4'", &size);
  return (struct Rows){values, size / (long)(FEATURES * sizeof(float))};
}

static long long now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  long long x = *(const long long *)a, y = *(const long long *)b;
  return (x > y) - (x < y);
}

static long long median_of_calls(const struct Predictor *predictor, struct Rows courses,
                                 const int32_t *order, long calls, long long *times) {
  float score;
  for (long i = 0; i < calls; i++) {
    const float *row = courses.values + (long)order[i] * FEATURES;
    long long begin = now(CLOCK_MONOTONIC);
    predictor->predict(row, 1, &score);
    times[i] = now(CLOCK_MONOTONIC) - begin;
  }
  qsort(times, (size_t)calls, sizeof *times, ascending);
  return times[calls / 2];
}

static long long batch_time(const struct Predictor *predictor, struct Rows batch, float *scores) {
  long long begin = now(CLOCK_PROCESS_CPUTIME_ID);
  predictor->predict(batch.values, batch.count, scores);
  return now(CLOCK_PROCESS_CPUTIME_ID) - begin;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: %s LIBTREELITE FOLDER\n", arguments[0]);
    return 2;
  }
  const char *folder = arguments[2];
  char path[4096];
  struct Predictor predictors[2];
  int number = 0;
  snprintf(path, sizeof path, "%s/forest.treelite", folder);
  open_gtil(arguments[1], path);
  predictors[number++] = (struct Predictor){"GTIL, `TreeliteGTILPredict` in a loop in C", predict_gtil};
  snprintf(path, sizeof path, "%s/compiled.so", folder);
  open_compiled(path);
  if (compiled) {
    predictors[number++] =
        (struct Predictor){"TL2cgen, compiled `predict` in a loop in C", predict_compiled};
  }

  struct Rows courses = rows_of(folder, "courses");
  struct Rows batch = rows_of(folder, "batch");
  long size;
  int32_t *order = array(folder, "order", "'<i4'", &size);
  long calls = size / (long)sizeof *order;
  float *scores = malloc((size_t)batch.count * sizeof *scores);
  long long *times = malloc((size_t)calls * sizeof *times);

  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    char word[16];
    int asked = 0;
    if (sscanf(line, "%15s %d", word, &asked) < 1 || asked < 0 || asked >= number) {
      fprintf(stderr, "not a request: %s", line);
      return 2;
    }
    const struct Predictor *predictor = &predictors[asked];
    if (!strcmp(word, "names")) {
      for (int i = 0; i < number; i++) {
        printf("%s%s", i ? "\t" : "", predictors[i].name);
      }
    } else if (!strcmp(word, "warm-up")) {
      long long begin = now(CLOCK_MONOTONIC);
      do {
        batch_time(predictor, batch, scores);
      } while (now(CLOCK_MONOTONIC) - begin < WARM_UP_SECONDS * 1000000000LL);
      printf("warm");
    } else if (!strcmp(word, "predictions")) {
      for (long i = 0; i < courses.count; i++) {
        float score;
        predictor->predict(courses.values + i * FEATURES, 1, &score);
        printf("%.9g ", (double)score);
      }
      predictor->predict(batch.values, batch.count, scores);
      for (long i = 0; i < batch.count; i++) {
        printf("%s%.9g", i ? " " : "", (double)scores[i]);
      }
    } else if (!strcmp(word, "one")) {
      printf("%lld", median_of_calls(predictor, courses, order, calls, times));
    } else if (!strcmp(word, "batch")) {
      printf("%lld", batch_time(predictor, batch, scores));
    } else {
      fprintf(stderr, "not a request: %s", line);
      return 2;
    }
    printf("\n");
    fflush(stdout);
  }
  return 0;
}
