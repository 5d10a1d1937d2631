using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.LocalSpeech.Grammars;
using VoiceBookingKit.LocalSpeech.Utterances;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Listens with PocketSphinx. Each call has decoders of its own; as many work at once as there are processors, off the callers' threads.</summary>
internal sealed class PocketSphinxStt : IStt, IDisposable
{
    private readonly LocalSpeechOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<PocketSphinxStt> _logger;
    private readonly SemaphoreSlim _places;
    private readonly Workers _workers = new();
    private readonly ConditionalWeakTable<IReadOnlyList<string>, Lazy<GrammarBook>> _books = [];
    private readonly LargeVocabulary? _large;

    public PocketSphinxStt(IOptions<LocalSpeechOptions> options, TimeProvider clock, ILogger<PocketSphinxStt> logger)
    {
        (_options, _clock, _logger) = (options.Value, clock, logger);
        _places = new SemaphoreSlim(_options.MaxCalls);
        _large = _options.LargeVocabulary ? new LargeVocabulary(_options.ModelFolder) : null;
    }

    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        ArgumentNullException.ThrowIfNull(hints);
        await TakePlaceAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var recogniser = await MakeAsync(hints.Phrases, cancellationToken).ConfigureAwait(false);
            var converter = new PcmConverter(format, AudioFormat.Session);
            var listener = new CallListener(recogniser, new UtteranceCutter(_options.Pause, _options.LongPause), hints.Expecting ?? (() => ExpectedSpeech.Anything), _workers);
            await foreach (var frame in audio.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await foreach (var heard in listener.HearAsync(converter.Convert(frame.Span), cancellationToken).ConfigureAwait(false))
                    yield return heard;
            }
            await foreach (var heard in listener.HearAsync(converter.Finish(), cancellationToken).ConfigureAwait(false))
                yield return heard;
            if (await listener.FinishAsync(cancellationToken).ConfigureAwait(false) is { } last)
                yield return last;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _large?.Dispose();
        _places.Dispose();
        _workers.Dispose();
    }

    private async Task TakePlaceAsync(CancellationToken cancellationToken)
    {
        if (_places.Wait(0, cancellationToken))
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var limit = _clock.CreateTimer(_ => patience.Cancel(), null, _options.WaitForPlace, Timeout.InfiniteTimeSpan);
        try
        {
            await _places.WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SpeechProviderException($"PocketSphinx listens to {_options.MaxCalls} calls already, which is the limit (VoiceBooking:LocalSpeech:MaxCalls).");
        }
    }

    private async Task<CallRecogniser> MakeAsync(IReadOnlyList<string> phrases, CancellationToken cancellationToken)
    {
        try
        {
            return await _workers.RunAsync(() => new CallRecogniser(Book(phrases), _options.ModelFolder, _large), cancellationToken).ConfigureAwait(false);
        }
        catch (SpeechProviderException missing) when (!missing.IsTransient)
        {
            _logger.EngineMissing(missing.Message);
            throw;
        }
    }

    private GrammarBook Book(IReadOnlyList<string> phrases) => _books.GetValue(phrases, names => new Lazy<GrammarBook>(() =>
    {
        var book = new GrammarBook(names, Path.Combine(_options.ModelFolder, "cmudict-en-us.dict"));
        if (book.Guessed > 0)
            _logger.WordsGuessed(book.Guessed);
        return book;
    })).Value;
}
