using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class ManualBookingTests
{
    private const string TwoPm = """{"service":"demo","staff":"maya","start":"2026-03-03T14:00:00-05:00","name":"Ann Lee","email":"ann@example.com"}""";

    [Fact]
    public async Task What_is_free_can_be_booked_once()
    {
        await using var site = await Site.OpenAsync();
        var free = await FreeAsync(site, "from=2026-03-03");
        Assert.Contains("14:00", free);

        using var booked = await BookAsync(site, TwoPm, "key-1");
        using var again = await BookAsync(site, TwoPm, "key-1");
        using var other = await BookAsync(site, TwoPm.Replace("ann@", "bob@", StringComparison.Ordinal), "key-1");

        Assert.Equal(HttpStatusCode.Created, booked.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        var (first, second) = (await JsonAsync(booked), await JsonAsync(again));
        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Equal(("14:00", "Product demo", "Maya Chen"), (first.Text("time"), first.Text("service"), first.Text("staff")));
        Assert.Equal((HttpStatusCode.Conflict, "taken"), (other.StatusCode, (await JsonAsync(other)).Text("code")));
        Assert.DoesNotContain("14:00", await FreeAsync(site, "from=2026-03-03"));
    }

    [Theory]
    [InlineData("ann@example.com", "not an email", HttpStatusCode.UnprocessableEntity, "invalid_email")]
    [InlineData("Ann Lee", "", HttpStatusCode.UnprocessableEntity, "invalid_name")]
    [InlineData("\"demo\"", "\"massage\"", HttpStatusCode.UnprocessableEntity, "unknown_service")]
    [InlineData("\"maya\"", "\"nobody\"", HttpStatusCode.UnprocessableEntity, "unknown_staff")]
    [InlineData("T14:00", "T14:07", HttpStatusCode.UnprocessableEntity, "off_grid")]
    [InlineData("T14:00", "T03:00", HttpStatusCode.UnprocessableEntity, "closed")]
    [InlineData("2026-03-03T", "2025-03-03T", HttpStatusCode.UnprocessableEntity, "past")]
    [InlineData("2026-03-03T", "2027-03-03T", HttpStatusCode.UnprocessableEntity, "too_far")]
    [InlineData("2026-03-03T", "9999-12-31T", HttpStatusCode.UnprocessableEntity, "too_far")]
    [InlineData("2026-03-03T14:00:00-05:00", "tomorrow", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("\"service\"", "\"servant\"", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("{", "[", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("{", "{\"duration\":45,", HttpStatusCode.UnprocessableEntity, "invalid_duration")]
    [InlineData("{", "{\"duration\":-45,", HttpStatusCode.UnprocessableEntity, "invalid_duration")]
    [InlineData("{", "{\"phone\":\"call me\",", HttpStatusCode.UnprocessableEntity, "invalid_phone")]
    public async Task A_form_that_is_wrong_is_refused_with_a_code(string part, string wrong, HttpStatusCode status, string code)
    {
        await using var site = await Site.OpenAsync();

        using var answer = await BookAsync(site, TwoPm.Replace(part, wrong, StringComparison.Ordinal), "key-1");

        Assert.Equal((status, code), (answer.StatusCode, (await JsonAsync(answer)).Text("code")));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("america/new_york")]
    [InlineData("Eastern Standard Time")]
    [InlineData("")]
    public async Task A_time_zone_that_does_not_exist_is_refused_and_nothing_is_booked(string zone)
    {
        await using var site = await Site.OpenAsync();

        using var answer = await BookAsync(site, In(zone), "key-1");

        var problem = await JsonAsync(answer);
        Assert.Equal((HttpStatusCode.BadRequest, "unknown_time_zone"), (answer.StatusCode, problem.Text("code")));
        Assert.Contains("'time_zone' is an IANA name", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("14:00", await FreeAsync(site, "from=2026-03-03"));
    }

    [Fact]
    public async Task A_time_zone_that_exists_is_kept_and_can_be_left_out()
    {
        await using var site = await Site.OpenAsync();

        using var named = await BookAsync(site, In("Europe/Berlin"), "key-1");
        using var none = await BookAsync(site, In(null).Replace("T14:00", "T15:00", StringComparison.Ordinal), "key-2");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (named.StatusCode, none.StatusCode));
        Assert.Equal("Europe/Berlin", await ZoneOfAsync(named));
        Assert.Null(await ZoneOfAsync(none));

        async Task<string?> ZoneOfAsync(HttpResponseMessage booked) =>
            (await site.Services.GetRequiredService<BookingDesk>().FindAsync(Guid.Parse((await JsonAsync(booked)).Text("id"))))!.Customer.TimeZone;
    }

    [Fact]
    public async Task Requests_of_foreign_pages_forms_and_giants_are_refused()
    {
        await using var site = await Site.OpenAsync();

        using var foreign = await BookAsync(site, TwoPm, "key-1", request => request.Headers.Add("Origin", "https://evil.example"));
        using var form = await BookAsync(site, TwoPm, "key-1", request => request.Content = new StringContent(TwoPm, Encoding.UTF8, "text/plain"));
        using var keyless = await BookAsync(site, TwoPm, null);
        using var giant = await BookAsync(site, TwoPm.Replace("Ann Lee", new string('x', 20_000), StringComparison.Ordinal), "key-1");

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, keyless.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, giant.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("from=tomorrow")]
    [InlineData("from=2026-03-03&to=2026-03-02")]
    [InlineData("from=2026-03-03&to=2027-03-02")]
    [InlineData("from=0001-01-01&to=9999-12-31")]
    [InlineData("from=2026-03-03&duration=long")]
    [InlineData("from=2026-03-03&duration=99999999999")]
    public async Task A_question_that_makes_no_sense_is_told_so(string query)
    {
        await using var site = await Site.OpenAsync();

        using var answer = await site.Http.GetAsync($"/voicebooking/availability?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (answer.StatusCode, (await JsonAsync(answer)).Text("code")));
    }

    [Fact]
    public async Task Past_days_have_nothing_free_and_staff_can_be_asked_for()
    {
        await using var site = await Site.OpenAsync();

        Assert.Empty(await FreeAsync(site, "from=2026-02-02&to=2026-02-03"));
        Assert.NotEmpty(await FreeAsync(site, "from=2026-03-03&staff=maya&service=demo&duration=30"));
        using var nobody = await site.Http.GetAsync("/voicebooking/availability?from=2026-03-03&staff=nobody");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);
    }

    [Fact]
    public async Task Many_who_want_one_slot_leave_one_appointment()
    {
        await using var site = await Site.OpenAsync(endpoints: options => options.BookingsPerMinute = 1_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using var answer = await BookAsync(site, TwoPm.Replace("ann@", $"ann{i}@", StringComparison.Ordinal), $"key-{i}");
            return answer.StatusCode;
        }));

        Assert.Single(answers, HttpStatusCode.Created);
        Assert.Equal(39, answers.Count(status => status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Attempts_to_book_are_limited()
    {
        await using var site = await Site.OpenAsync(endpoints: options => options.BookingsPerMinute = 2);

        for (var i = 0; i < 2; i++)
            (await BookAsync(site, TwoPm, "key-1")).Dispose();
        using var refused = await BookAsync(site, TwoPm, "key-1");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    private static string In(string? zone) => TwoPm.Replace("{", $"{{\"time_zone\":{JsonSerializer.Serialize(zone)},", StringComparison.Ordinal);

    internal static async Task<HttpResponseMessage> BookAsync(Site site, string json, string? key, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/voicebooking/appointments") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        change?.Invoke(request);
        return await site.Http.SendAsync(request);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonElement.Parse(await answer.Content.ReadAsStringAsync());

    private static async Task<IReadOnlyList<string>> FreeAsync(Site site, string query) =>
        [.. JsonElement.Parse(await site.Http.GetStringAsync($"/voicebooking/availability?{query}")).GetProperty("slots").EnumerateArray().Select(slot => slot.Text("time"))];
}
