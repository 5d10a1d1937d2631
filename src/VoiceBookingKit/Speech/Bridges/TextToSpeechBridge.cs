using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Speech;

/// <summary>A client that makes sound of text, as a voice.</summary>
[Experimental("MEAI001")]
internal sealed class TextToSpeechBridge(ITextToSpeechClient client, AudioFormat pcm, TextToSpeechOptions? options) : ITts
{
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        var asked = options?.Clone() ?? new TextToSpeechOptions();
        asked.AudioFormat ??= "pcm";
        var sound = new IncomingSound(pcm, format);
        await using var updates = client.GetStreamingAudioAsync(sentence, asked, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(updates).ConfigureAwait(false))
        {
            foreach (var content in updates.Current.Contents.OfType<DataContent>())
            {
                if (sound.Take(content.Data, content.MediaType) is { IsEmpty: false } piece)
                    yield return piece;
            }
        }
        if (sound.Finish() is { IsEmpty: false } rest)
            yield return rest;
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<TextToSpeechResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or SpeechProviderException))
        {
            throw new SpeechProviderException($"The text-to-speech client failed: {failure.GetType().Name}.", failure);
        }
    }

    /// <summary>What a client sends, as the sound that was asked for.</summary>
    private sealed class IncomingSound(AudioFormat pcm, AudioFormat format)
    {
        private readonly List<byte> _header = [];
        private PcmConverter? _converter;

        public ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> data, string mediaType)
        {
            if (_converter is not null)
                return _converter.Convert(data.Span);
            if (!IsWave(mediaType, data.Span))
                return (_converter = new PcmConverter(Declared(mediaType), format)).Convert(data.Span);

            _header.AddRange(data.Span);
            byte[] soFar = [.. _header];
            if (!WaveHeader.TryRead(soFar, out var wave, out var start))
                return default; // more of it is to come
            return (_converter = new PcmConverter(wave, format)).Convert(soFar.AsSpan(start));
        }

        /// <exception cref="SpeechProviderException">There was not even a whole header.</exception>
        public ReadOnlyMemory<byte> Finish() => _converter is not null ? _converter.Finish()
            : _header.Count == 0 ? default
            : throw new SpeechProviderException("The text-to-speech client's sound ended within its header.");

        private bool IsWave(string mediaType, ReadOnlySpan<byte> data) =>
            _header.Count > 0 || mediaType.Contains("wav", StringComparison.OrdinalIgnoreCase) || data.StartsWith("RIFF"u8);

        /// <summary>Raw sound, by a media type such as <c>audio/l16;rate=24000</c>.</summary>
        /// <exception cref="SpeechProviderException">It is compressed.</exception>
        private AudioFormat Declared(string mediaType)
        {
            if (mediaType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) &&
                !mediaType.StartsWith("audio/pcm", StringComparison.OrdinalIgnoreCase) && !mediaType.StartsWith("audio/l16", StringComparison.OrdinalIgnoreCase))
                throw new SpeechProviderException($"The text-to-speech client sends {mediaType}; ask it for pcm or wav.") { IsTransient = false };
            var rate = mediaType.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("rate=", StringComparison.OrdinalIgnoreCase));
            return rate is not null && int.TryParse(rate.AsSpan(5), CultureInfo.InvariantCulture, out var hertz) && hertz is >= 1_000 and <= 384_000
                ? new AudioFormat(hertz)
                : pcm;
        }
    }
}
