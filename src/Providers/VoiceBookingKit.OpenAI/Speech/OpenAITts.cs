using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using OpenAI.Audio;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Speech;

/// <summary>Speaks with the speech API: raw sound, read while it is made.</summary>
internal sealed class OpenAITts(IOptions<OpenAISpeechOptions> options) : ITts
{
    private const int PieceBytes = 4_800; // 100 ms at 24 kHz

    private readonly AudioClient _client = new(
        options.Value.SpeechModel, OpenAIConnection.Credential(options.Value.ApiKey), OpenAIConnection.ClientOptions(options.Value.Endpoint, options.Value.Deadline));

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        using var response = await AskAsync(sentence, cancellationToken);
        await using var sound = response.ContentStream!;
        var converter = new PcmConverter(new AudioFormat(options.Value.SampleRate), format);
        var buffer = new byte[PieceBytes];
        while (await ReadAsync(sound, buffer, cancellationToken) is > 0 and var read)
        {
            if (converter.Convert(buffer.AsSpan(0, read)) is { IsEmpty: false } piece)
                yield return piece;
        }
        if (converter.Finish() is { IsEmpty: false } rest)
            yield return rest;
    }

    private async Task<PipelineResponse> AskAsync(string sentence, CancellationToken cancellationToken)
    {
        var own = options.Value;
        var asked = new SpeechRequest(own.SpeechModel, sentence, own.Voice, own.VoiceInstructions, own.Speed);
        using var body = BinaryContent.Create(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(asked, SpeechJson.Default.SpeechRequest)));
        try
        {
            // Without buffering the first sound is there before the last is made.
            var result = await _client.GenerateSpeechAsync(body, new RequestOptions { CancellationToken = cancellationToken, BufferResponse = false });
            return Sound(result.GetRawResponse());
        }
        catch (ClientResultException failure)
        {
            throw OpenAISpeech.Failure(failure, OpenAISpeech.Section, nameof(OpenAISpeechOptions.SpeechModel));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or SpeechProviderException) || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw OpenAISpeech.Broken(failure, OpenAISpeech.Section);
        }
    }

    // What stands between may answer with a page of its own, and success; played, it would be noise.
    private static PipelineResponse Sound(PipelineResponse response)
    {
        if (!response.Headers.TryGetValue("Content-Type", out var type) || type is null
            || !(type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase)))
            return response;
        response.Dispose();
        throw OpenAISpeech.NoSound(OpenAISpeech.Section);
    }

    private static async ValueTask<int> ReadAsync(Stream sound, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await sound.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw OpenAISpeech.Broken(failure, OpenAISpeech.Section);
        }
    }
}

/// <summary>The body of a speech request.</summary>
internal sealed record SpeechRequest(string Model, string Input, string Voice, string? Instructions, float Speed)
{
    public string ResponseFormat { get; } = "pcm";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SpeechRequest))]
internal sealed partial class SpeechJson : JsonSerializerContext;
