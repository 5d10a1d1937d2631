using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>Speech by REST: one text, one body of sound.</summary>
internal sealed class DeepgramSpeech(DeepgramServer server, DeepgramBadDay badDay)
{
    private const int MostCharacters = 2_000;

    // Networks do not know samples: pieces of sound are odd on purpose.
    private const int PieceBytes = 4_093;

    public static AudioFormat FormatOf(DeepgramRequest request) => new(int.Parse(request["sample_rate"] ?? "24000", CultureInfo.InvariantCulture));

    /// <summary>Cuts an engine's sound into pieces that no sample fits.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> sound)
    {
        for (var at = 0; at < sound.Length; at += PieceBytes)
            yield return sound[at..Math.Min(at + PieceBytes, sound.Length)];
    }

    public async Task AnswerAsync(HttpContext context, DeepgramRequest request)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        request.AddMessage(body);
        var text = TextOf(body);
        if (text is null || !text.Any(char.IsLetterOrDigit) || !HttpMethods.IsPost(context.Request.Method))
        {
            await DeepgramRefusal.Parameters("Text is required.").WriteAsync(context);
            return;
        }
        if (text.Length > MostCharacters)
        {
            await DeepgramRefusal.Of(413).WriteAsync(context);
            return;
        }
        try
        {
            await SpeakAsync(context, request, text);
        }
        catch (Exception gone) when (ClientSocket.IsGone(gone))
        {
            // The client has heard enough.
        }
    }

    private async Task SpeakAsync(HttpContext context, DeepgramRequest request, string text)
    {
        if (badDay.Fault == DeepgramFault.Garbage)
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync($"<html><body>{new string('x', 40_000)}</body></html>", context.RequestAborted);
            return;
        }
        context.Response.ContentType = "audio/l16";
        var format = FormatOf(request);
        if (request["container"] != "none")
            await context.Response.Body.WriteAsync(WaveHeader(format), context.RequestAborted);
        var number = 0;
        await foreach (var sound in server.Voice.SpeakAsync(text, format, context.RequestAborted))
        {
            foreach (var piece in Cut(sound))
            {
                if (badDay.Delay > TimeSpan.Zero)
                    await Task.Delay(badDay.Delay, TimeProvider.System, context.RequestAborted);
                if (number++ >= badDay.After && badDay.Fault is DeepgramFault.Hang)
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
                if (number > badDay.After && badDay.Fault is DeepgramFault.Drop or DeepgramFault.Close)
                    context.Abort();
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
    }

    private static string? TextOf(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["text"]?.GetValue<string>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] WaveHeader(AudioFormat format)
    {
        var header = new byte[44];
        Encoding.Latin1.GetBytes("RIFF\xFF\xFF\xFF\x7FWAVEfmt ", header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), (short)format.Channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), format.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), format.BytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), (short)(2 * format.Channels));
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16);
        Encoding.ASCII.GetBytes("data", header.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), int.MaxValue);
        return header;
    }
}
