using VoiceBookingKit.AspNetCore.CalendarFiles;
using VoiceBookingKit.AspNetCore.ManageLinks;
using VoiceBookingKit.AspNetCore.Tokens;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class ManageLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 13, 0, 0, TimeSpan.Zero);
    private static readonly Uri Page = new("https://www.example.com/manage?lang=en");

    private readonly ManualTimeProvider _clock = new(Now);
    private readonly HmacSeal _seal = HmacSeal.From("a secret of at least thirty-two characters");

    [Fact]
    public void A_link_opens_its_appointment_until_a_little_after_the_start()
    {
        var links = LinksOf(_seal);
        var appointment = At(Now.AddDays(2));
        var token = TokenOf(links, appointment);

        Assert.Equal(new ManageLink(ManageLinkState.Valid, appointment.Id), links.Read(token));
        _clock.SetUtcNow(appointment.Slot.Start.AddMinutes(59));
        Assert.Equal(ManageLinkState.Valid, links.Read(token).State);
        _clock.SetUtcNow(appointment.Slot.Start.AddHours(1));
        Assert.Equal(new ManageLink(ManageLinkState.Expired, Guid.Empty), links.Read(token));
    }

    [Fact]
    public void A_link_tells_nothing_of_the_customer_and_keeps_the_page_s_own_query()
    {
        var appointment = At(Now.AddDays(2));
        var link = LinksOf(_seal).Create(appointment)!;

        Assert.StartsWith("https://www.example.com/manage?lang=en&token=", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain(appointment.Reference, link.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@", Uri.UnescapeDataString(link.AbsoluteUri), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void No_byte_of_a_token_can_be_changed()
    {
        var links = LinksOf(_seal);
        var token = TokenOf(links, At(Now.AddDays(2)));

        for (var i = 0; i < token.Length; i++)
            foreach (var other in "A_z9.")
                if (other != token[i])
                    Assert.Equal(ManageLinkState.Invalid, links.Read($"{token[..i]}{other}{token[(i + 1)..]}").State);
        Assert.All(["", "x", token + "A", token[..^1], new string('A', 5_000)], forged => Assert.Equal(ManageLinkState.Invalid, links.Read(forged).State));
        Assert.Equal(ManageLinkState.Invalid, links.Read(null).State);
    }

    [Fact]
    public void A_token_of_another_site_or_for_another_purpose_opens_nothing()
    {
        var links = LinksOf(_seal);
        var appointment = At(Now.AddDays(2));
        var file = new SignedAppointmentLinks(_seal, "/voicebooking", TimeSpan.FromDays(90), _clock).CalendarFile(appointment)!.ToString();

        Assert.Equal(ManageLinkState.Invalid, links.Read(file.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal)).State);
        Assert.Equal(ManageLinkState.Invalid, links.Read(TokenOf(LinksOf(HmacSeal.ForThisProcess()), appointment)).State);
    }

    private SignedManageLinks LinksOf(HmacSeal seal) => new(seal, Page, TimeSpan.FromHours(1), _clock);

    private static string TokenOf(SignedManageLinks links, Appointment appointment) => links.Create(appointment)!.Query.Split("token=")[1];

    private static Appointment At(DateTimeOffset start) => new()
    {
        Id = Guid.NewGuid(),
        Uid = "1@example.com",
        Reference = "K7Q4M2",
        Slot = new Slot("demo", "maya", start, start.AddMinutes(30)),
        Blocked = new TimeRange(start, start.AddMinutes(30)),
        Customer = new Customer("Ana Díaz", "ana@example.com"),
        CreatedAt = Now,
        ChangedAt = Now,
    };
}
