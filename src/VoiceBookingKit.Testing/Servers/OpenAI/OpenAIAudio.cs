using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>Speech and transcription.</summary>
internal static class OpenAIAudio
{
    private const int PieceBytes = 4_801; // an odd number, since HTTP cuts where it likes

    public static async Task SpeakAsync(HttpContext context, Func<string, byte[]> speak, OpenAIFaults faults)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        if (!body.RootElement.TryGetProperty("response_format", out var format) || format.GetString() != "pcm")
        {
            await OpenAIErrors.WriteAsync(context, 400, "unsupported_format", "This server gives pcm only.");
            return;
        }
        if (faults.Page is { } page)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page, context.RequestAborted);
            return;
        }
        var sound = speak(body.RootElement.GetProperty("input").GetString()!);
        context.Response.ContentType = "audio/pcm";
        var sent = 0;
        foreach (var piece in sound.Chunk(PieceBytes))
        {
            if (sent++ == faults.CutAfter)
            {
                context.Abort();
                return;
            }
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    public static async Task TranscribeAsync(HttpContext context, Func<byte[], Task<string>> transcribe)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("file") is not { } file || string.IsNullOrEmpty(form["model"]))
        {
            await OpenAIErrors.WriteAsync(context, 400, "missing_field", "Both 'file' and 'model' are required.");
            return;
        }
        using var sound = new MemoryStream();
        await file.CopyToAsync(sound, context.RequestAborted);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["text"] = await transcribe(sound.ToArray()) }.ToJsonString(), context.RequestAborted);
    }
}
