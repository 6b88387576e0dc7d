/* Decodes a file of frames with AWS's decoder in C, at its best: callbacks that only count. Benchmarks/event-streams
 * builds and runs it; it prints the megabytes that a second of processor time is enough for (the median of the passes).
 */
#include <aws/event-stream/event_stream.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PASSES = 21, CHUNK_LENGTH = 16 << 10 };

struct counts {
    size_t payload, headers, frames, errors;
};

static void on_payload(
    struct aws_event_stream_streaming_decoder *decoder, struct aws_byte_buf *payload, int8_t is_last, void *counts) {
    (void)decoder, (void)is_last;
    ((struct counts *)counts)->payload += payload->len;
}

static void on_prelude(
    struct aws_event_stream_streaming_decoder *decoder, struct aws_event_stream_message_prelude *prelude, void *counts) {
    (void)decoder, (void)prelude, (void)counts;
}

static void on_header(
    struct aws_event_stream_streaming_decoder *decoder, struct aws_event_stream_message_prelude *prelude,
    struct aws_event_stream_header_value_pair *header, void *counts) {
    (void)decoder, (void)prelude;
    ((struct counts *)counts)->headers += header->header_value_len;
}

static void on_complete(struct aws_event_stream_streaming_decoder *decoder, uint32_t checksum, void *counts) {
    (void)decoder, (void)checksum;
    ((struct counts *)counts)->frames++;
}

static void on_error(
    struct aws_event_stream_streaming_decoder *decoder, struct aws_event_stream_message_prelude *prelude, int code,
    const char *message, void *counts) {
    (void)decoder, (void)prelude, (void)code, (void)message;
    ((struct counts *)counts)->errors++;
}

static double processor_time(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static int ascending(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

int main(int argc, char **argv) {
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!file || fseek(file, 0, SEEK_END)) return 2;
    size_t length = (size_t)ftell(file);
    uint8_t *bytes = malloc(length);
    rewind(file);
    if (!bytes || fread(bytes, 1, length, file) != length) return 2;

    double rates[PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
        struct counts counts = {0};
        struct aws_event_stream_streaming_decoder decoder;
        struct aws_event_stream_streaming_decoder_options options = {
            .on_payload_segment = on_payload,
            .on_prelude = on_prelude,
            .on_header = on_header,
            .on_complete = on_complete,
            .on_error = on_error,
            .user_data = &counts,
        };
        double start = processor_time();
        aws_event_stream_streaming_decoder_init_from_options(&decoder, aws_default_allocator(), &options);
        for (size_t offset = 0; offset < length; offset += CHUNK_LENGTH) {
            size_t count = length - offset < CHUNK_LENGTH ? length - offset : CHUNK_LENGTH;
            struct aws_byte_buf chunk = aws_byte_buf_from_array(bytes + offset, count);
            if (aws_event_stream_streaming_decoder_pump(&decoder, &chunk)) return 1;
        }
        aws_event_stream_streaming_decoder_clean_up(&decoder);
        rates[pass] = length / (processor_time() - start) / 1e6;
        if (counts.errors || !counts.frames || !counts.payload || !counts.headers) return 1;
    }
    qsort(rates, PASSES, sizeof rates[0], ascending);
    printf("%d\n", (int)rates[PASSES / 2]);
    return 0;
}
