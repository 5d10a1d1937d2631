using System.Text;
using VoiceBookingKit.Smtp.Tests.Server;

namespace VoiceBookingKit.Smtp.Tests;

public sealed class HeaderTests
{
    private static readonly string[] Pieces =
    [
        "Ana", "Díaz", " ", ", ", "\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\0", "\t", "Bcc: eve@example.com", "\r\nBcc: eve@example.com", "\r\n\r\n<script>", "\"", "\\", "=?utf-8?B?",
        "?=", "=\r\n", "<eve@example.com>", ";", "👩‍👩‍👧‍👦", "名前", "שלום", "é", "(comment)", ":", "group:;", "x@y.example", new string('w', 120), new string('語', 60), ".", "\r\n.\r\nMAIL FROM:<eve@example.com>", "\ud83d",
    ];

    [Fact]
    public async Task Names_and_subjects_of_any_kind_arrive_as_one_line_and_add_nothing()
    {
        await using var server = await MailServer.StartAsync();
        var random = new Random(20260302);
        for (var i = 0; i < 150; i++)
        {
            var (name, subject, text) = (Random(random), Random(random), Random(random));
            var message = Mails.Plain(subject: subject, text: text, name: name);

            await Mails.SenderTo(server).SendAsync(message);

            var mail = await server.ReadAsync();
            Assert.Equal("ana@example.com", Assert.Single(mail.GetProperty("to").EnumerateArray()).GetString());
            Assert.Equal(
                ["Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"],
                mail.GetProperty("headers").EnumerateArray().Select(header => header[0].GetString()));
            Assert.Equal(Line(subject), mail.Header("Subject"));
            Assert.Equal(["ana@example.com"], mail.GetProperty("addresses").EnumerateArray().Select(address => address.GetString()));
            Assert.Equal(Line(name), mail.GetProperty("names")[0].GetString());
            Assert.Equal($"<{message.MessageId}>", mail.Header("Message-ID"));
            Assert.Equal(Body(text), Body(mail.Parts()[0].Text("text")!));
            Assert.True(mail.GetProperty("isAscii").GetBoolean());
            Assert.Equal(0, mail.GetProperty("bareBreaks").GetInt32());
            Assert.InRange(mail.GetProperty("longest").GetInt32(), 1, 78);
        }
    }

    [Fact]
    public async Task An_invitation_for_a_hostile_name_holds_one_attendee()
    {
        await using var server = await MailServer.StartAsync();
        var name = "Ana\r\nATTENDEE:mailto:eve@example.com\u2028\"; DROP 👩‍👩‍👧‍👦";

        await Mails.SenderTo(server).SendAsync(Mails.Invitation(name: name));

        var entry = (await server.ReadAsync()).GetProperty("event");
        Assert.Equal("mailto:ana@example.com", entry.Text("attendee"));
        Assert.Contains("DROP 👩‍👩‍👧‍👦", entry.Text("attendeeName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_begin_with_a_dot_arrive_as_they_are()
    {
        await using var server = await MailServer.StartAsync();

        await Mails.SenderTo(server).SendAsync(Mails.Plain(text: ".\n..\n.x \n\tend=3D\n"));

        Assert.Equal(".\r\n..\r\n.x \r\n\tend=3D\r\n\r\n", (await server.ReadAsync()).Parts()[0].Text("text"));
    }

    private static string Random(Random random)
    {
        var text = new StringBuilder("A");
        for (var i = random.Next(1, 12); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    // What a reader should see: every break and control is a space, runs of spaces are one, halves of characters are replaced.
    private static string Line(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Select(rune => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : rune.ToString()));
        return string.Join(' ', clean.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Body(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))).TrimEnd('\n');
}
