using VoiceBookingKit.Calendars;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Smtp.Tests.Server;

namespace VoiceBookingKit.Smtp.Tests;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_mail_goes_over_an_encrypted_connection_with_the_account_signed_in()
    {
        await using var server = await MailServer.StartAsync(isEncrypted: true, user: "salon", password: "p@ss wörd");
        var sender = Mails.SenderTo(server, options => (options.Security, options.UserName, options.Password) = (SmtpSecurity.StartTls, "salon", "p@ss wörd"));

        await sender.SendAsync(Mails.Plain());

        var mail = await server.ReadAsync();
        Assert.Equal("salon", mail.Text("user"));
        Assert.True(mail.GetProperty("encrypted").GetBoolean());
        Assert.Equal("hello@salon.example", mail.Text("from"));
        Assert.Equal("ana@example.com", mail.GetProperty("to")[0].GetString());
    }

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("LOGIN")]
    public async Task A_server_that_is_encrypted_from_the_start_is_used_too(string excluded)
    {
        await using var server = await MailServer.StartAsync(isImplicit: true, user: "salon", password: "secret", exclude: [excluded]);
        var sender = Mails.SenderTo(server, options => (options.Security, options.UserName, options.Password) = (SmtpSecurity.Implicit, "salon", "secret"));

        await sender.SendAsync(Mails.Plain());

        Assert.Equal("salon", (await server.ReadAsync()).Text("user"));
    }

    [Fact]
    public async Task A_server_without_encryption_is_told_nothing()
    {
        await using var server = await MailServer.StartAsync();

        var failure = await FailAsync(server, Mails.Plain(), options => options.Security = SmtpSecurity.StartTls);

        Assert.Contains("offers no encryption", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsPermanent);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_ends_the_connection()
    {
        await using var server = await MailServer.StartAsync(isEncrypted: true);

        var failure = await FailAsync(server, Mails.Plain(), options => (options.Security, options.CertificateJudge) = (SmtpSecurity.StartTls, null));

        Assert.Contains("certificate is not trusted", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_can_be_mended_before_the_next_attempt()
    {
        await using var server = await MailServer.StartAsync(isEncrypted: true, user: "salon", password: "right");

        var failure = await FailAsync(server, Mails.Plain(), options => (options.Security, options.UserName, options.Password) = (SmtpSecurity.StartTls, "salon", "wrong"));

        Assert.Equal("The mail server refused the account or its password: 535 5.7.8.", failure.Message);
        Assert.False(failure.IsPermanent);
    }

    [Theory]
    [InlineData("refused@example.com", true, "The mail server refused the recipient: 550 5.1.1.")]
    [InlineData("busy@example.com", false, "The mail server refused the recipient: 451 4.7.1.")]
    [InlineData("hang@example.com", false, "The mail server took longer than 1 s to answer.")]
    public async Task A_refusal_says_whether_to_try_again_and_tells_no_address(string to, bool isPermanent, string message)
    {
        await using var server = await MailServer.StartAsync();

        // Only what is never answered is waited for in vain; a busy machine needs its time for the rest.
        var failure = await FailAsync(server, Mails.Plain(to), options => options.Timeout = TimeSpan.FromSeconds(to.StartsWith("hang", StringComparison.Ordinal) ? 1 : 30));

        Assert.Equal((isPermanent, message), (failure.IsPermanent, failure.Message));
    }

    [Fact]
    public async Task A_connection_that_drops_and_a_server_that_is_gone_are_tried_again()
    {
        var server = await MailServer.StartAsync();
        var dropped = await FailAsync(server, Mails.Plain("drop@example.com"));
        await server.DisposeAsync();
        var gone = await FailAsync(server, Mails.Plain());

        Assert.False(dropped.IsPermanent);
        Assert.Equal("The connection to the mail server failed: ConnectionRefused.", gone.Message);
        Assert.False(gone.IsPermanent);
    }

    [Fact]
    public async Task A_mail_that_is_too_large_for_the_server_is_not_tried_again()
    {
        await using var server = await MailServer.StartAsync(size: 2_000);

        var failure = await FailAsync(server, Mails.Plain(text: new string('x', 5_000)));

        Assert.True(failure.IsPermanent);
        Assert.Contains("takes 2000", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_is_let_go()
    {
        await using var server = await MailServer.StartAsync();
        using var stop = new CancellationTokenSource();
        var sending = Mails.SenderTo(server).SendAsync(Mails.Plain("hang@example.com"), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData("ana@example.com>\r\nRCPT TO:<eve@example.com")]
    [InlineData("ana@example.com, eve@example.com")]
    [InlineData("ana")]
    [InlineData("ána@example.com")]
    [InlineData("")]
    public async Task What_is_no_single_address_is_never_sent(string to)
    {
        await using var server = await MailServer.StartAsync();

        Assert.True((await FailAsync(server, Mails.Plain(to))).IsPermanent);
        Assert.True((await FailAsync(server, Mails.Plain() with { From = new(to) })).IsPermanent);
    }

    [Theory]
    [InlineData(CalendarMethod.Request, "REQUEST", "CONFIRMED", 3)]
    [InlineData(CalendarMethod.Cancel, "CANCEL", "CANCELLED", 4)]
    public async Task An_invitation_is_built_as_mail_programs_want_it(CalendarMethod method, string name, string status, int sequence)
    {
        await using var server = await MailServer.StartAsync();

        await Mails.SenderTo(server).SendAsync(Mails.Invitation(method, sequence));

        var mail = await server.ReadAsync();
        Assert.Empty(mail.GetProperty("defects").EnumerateArray());
        var parts = mail.Parts();
        Assert.Equal(["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics"], parts.Select(part => part.Text("type")));
        Assert.Equal(["multipart/alternative", "application/ics"], parts[0].GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
        Assert.Equal((name, "utf-8"), (parts[4].Text("method"), parts[4].Text("charset")));
        Assert.Equal(("attachment", "invite.ics"), (parts[5].Text("disposition"), parts[5].Text("file")));
        Assert.Equal(parts[4].Text("text"), parts[5].Text("text"));
        var entry = mail.GetProperty("event");
        Assert.Equal((name, status, sequence), (entry.Text("method"), entry.Text("status"), entry.GetProperty("sequence").GetInt32()));
        Assert.Equal(("mailto:hello@salon.example", "mailto:ana@example.com"), (entry.Text("organizer"), entry.Text("attendee")));
        Assert.Equal(method == CalendarMethod.Request ? "TRUE" : null, entry.Text("rsvp"));
        Assert.Equal("2026-03-05T19:00:00+00:00", entry.Text("start"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
    }

    private static async Task<DeliveryException> FailAsync(MailServer server, Notifications.Mail.OutgoingMessage message, Action<SmtpOptions>? change = null) =>
        await Assert.ThrowsAsync<DeliveryException>(() => Mails.SenderTo(server, change).SendAsync(message));
}
