using System.Text;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.Tests.Wire;

public class ClientMessageReaderTests
{
    public static TheoryData<string, ClientMessage> Messages => new()
    {
        { """{"type":"start_conversation"}""", new ClientMessage.StartConversation(SessionChannel.WebText, null, null) },
        {
            """{"time_zone":"Europe/London","resume_token":"abc","channel":"voice","type":"start_conversation"}""",
            new ClientMessage.StartConversation(SessionChannel.WebVoice, "abc", "Europe/London")
        },
        { """{"type":"start_conversation","channel":null,"future":{"a":[1,2,{}]}}""", new ClientMessage.StartConversation(SessionChannel.WebText, null, null) },
        { """{"type":"end_conversation"}""", new ClientMessage.EndConversation() },
        { """{"type":"text","text":"Grüße \ud83d\ude00"}""", new ClientMessage.Said("Grüße 😀") },
        { """ {"type":"interim","text":""} """, new ClientMessage.Saying("") },
        { """{"type":"key","key":"#"}""", new ClientMessage.Key('#') },
        { """{"type":"playback","is_speaking":true}""", new ClientMessage.Playback(true) },
        { """{"type":"playback","is_speaking":true,"queued_ms":120.5}""", new ClientMessage.Playback(true, TimeSpan.FromMilliseconds(120.5)) },
        { """{"type":"attach","ticket":"abc","received":640}""", new ClientMessage.Attach("abc", 640) },
        { """{"type":"attach","ticket":"abc"}""", new ClientMessage.Attach("abc", 0) },
        {
            """{"type":"start_conversation","audio":{"encoding":"pcm16","sample_rate":16000,"channels":1,"output":"binary"}}""",
            new ClientMessage.StartConversation(SessionChannel.WebText, null, null) { Output = AudioOutput.Binary }
        },
        { """{"type":"start_conversation","audio":{"output":"none"}}""", new ClientMessage.StartConversation(SessionChannel.WebText, null, null) { Output = AudioOutput.None } },
        { """{"type":"start_conversation","audio":{}}""", new ClientMessage.StartConversation(SessionChannel.WebText, null, null) },
    };

    [Theory, MemberData(nameof(Messages))]
    public void A_message_is_read(string json, ClientMessage expected)
    {
        Assert.True(ClientMessageReader.TryRead(Encoding.UTF8.GetBytes(json), out var message, out var error));

        Assert.Equal(expected, message);
        Assert.Null(error);
    }

    [Fact]
    public void Audio_is_read_from_base64()
    {
        Assert.True(ClientMessageReader.TryRead("""{"type":"audio","data":"AAEC/w=="}"""u8.ToArray(), out var message, out _));

        Assert.Equal([0, 1, 2, 255], Assert.IsType<ClientMessage.Audio>(message).Pcm.ToArray());
    }

    [Theory]
    [InlineData("", "invalid_json")]
    [InlineData("hello", "invalid_json")]
    [InlineData("""{"type":"text","text":"a"} x""", "invalid_json")]
    [InlineData("""{"type":"text","text":"a" /* c */}""", "invalid_json")]
    [InlineData("""{"type":"text","text":"a","text":"b"}""", "invalid_json")]
    [InlineData("""{"type":"text","text":"\ud800"}""", "invalid_json")]
    [InlineData("""{"type":"text","deep":[[[[[[[[[[1]]]]]]]]]]}""", "invalid_json")]
    [InlineData("[]", "invalid_message")]
    [InlineData("null", "invalid_message")]
    [InlineData("{}", "invalid_message")]
    [InlineData("""{"type":7}""", "invalid_message")]
    [InlineData("""{"type":"key","key":"12"}""", "invalid_message")]
    [InlineData("""{"type":"key","key":5}""", "invalid_message")]
    [InlineData("""{"type":"text"}""", "invalid_message")]
    [InlineData("""{"type":"text","text":12}""", "invalid_message")]
    [InlineData("""{"type":"text","text":["a"]}""", "invalid_message")]
    [InlineData("""{"type":"audio","data":"not base64!"}""", "invalid_message")]
    [InlineData("""{"type":"audio","data":5}""", "invalid_message")]
    [InlineData("""{"type":"playback","is_speaking":"yes"}""", "invalid_message")]
    [InlineData("""{"type":"playback"}""", "invalid_message")]
    [InlineData("""{"type":"playback","is_speaking":true,"queued_ms":"40"}""", "invalid_message")]
    [InlineData("""{"type":"playback","is_speaking":true,"queued_ms":1e9}""", "invalid_message")]
    [InlineData("""{"type":"playback","is_speaking":true,"queued_ms":-0.1}""", "invalid_message")]
    [InlineData("""{"type":"attach","received":0}""", "invalid_message")]
    [InlineData("""{"type":"attach","ticket":"a","received":-1}""", "invalid_message")]
    [InlineData("""{"type":"start_conversation","audio":"pcm16"}""", "invalid_message")]
    [InlineData("""{"type":"start_conversation","audio":{"encoding":16}}""", "invalid_message")]
    [InlineData("""{"type":"start_conversation","audio":{"encoding":"mulaw"}}""", "unsupported_audio")]
    [InlineData("""{"type":"start_conversation","audio":{"sample_rate":8000}}""", "unsupported_audio")]
    [InlineData("""{"type":"start_conversation","audio":{"output":"speaker"}}""", "unsupported_audio")]
    [InlineData("""{"type":"start_conversation","channel":"fax"}""", "invalid_message")]
    [InlineData("""{"type":"start_conversation","time_zone":{}}""", "invalid_message")]
    [InlineData("""{"type":"start_conversation","time_zone":"Mars/Olympus"}""", "unknown_time_zone")]
    [InlineData("""{"type":"start_conversation","time_zone":"america/new_york"}""", "unknown_time_zone")]
    [InlineData("""{"type":"start_conversation","time_zone":""}""", "unknown_time_zone")]
    [InlineData("""{"type":"TEXT","text":"a"}""", "unknown_type")]
    [InlineData("""{"type":"book_everything"}""", "unknown_type")]
    public void What_can_t_be_read_is_named(string json, string code)
    {
        Assert.False(ClientMessageReader.TryRead(Encoding.UTF8.GetBytes(json), out _, out var error));

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_and_messages_that_are_too_large_are_refused()
    {
        byte[] broken = [.. "{\"type\":\"text\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.False(ClientMessageReader.TryRead(broken, out _, out var error));
        Assert.Equal("invalid_json", error.Code);

        Assert.False(ClientMessageReader.TryRead(new byte[ClientMessageReader.MaxBytes + 1], out _, out error));
        Assert.Equal("message_too_large", error.Code);
    }

    [Fact]
    public void The_longest_turn_fits_however_it_is_escaped()
    {
        var json = $$"""{"type":"text","text":"{{string.Concat(Enumerable.Repeat("\\u00e9", 5_000))}}"}""";

        Assert.True(ClientMessageReader.TryRead(Encoding.UTF8.GetBytes(json), out _, out _));
    }

    [Fact]
    public void No_bytes_at_all_make_it_throw()
    {
        var random = new Random(20260302);
        string[] seeds = [.. Messages.Select(row => (string)row[0]), """{"type":"audio","data":"AAEC/w=="}"""];
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(seeds[random.Next(seeds.Length)]);
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                Mutate(ref bytes, random);

            var isRead = ClientMessageReader.TryRead(bytes, out var message, out var error);

            Assert.True(isRead ? message is not null && error is null : message is null && error is { Code.Length: > 0, Message.Length: > 0 });
        }
    }

    private static void Mutate(ref byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
            return;
        var at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes = [.. bytes[..at], .. bytes[(at + 1)..]];
                break;
            case 2:
                bytes = [.. bytes[..at], bytes[random.Next(bytes.Length)], .. bytes[at..]];
                break;
            default:
                bytes = bytes[..at];
                break;
        }
    }
}
