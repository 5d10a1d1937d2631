using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Failover;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists.Engine;
using VoiceBookingKit.Receptionists.Gate;
using VoiceBookingKit.Receptionists.Phrases;
using VoiceBookingKit.Receptionists.Prompts;
using VoiceBookingKit.Receptionists.Tools;

namespace VoiceBookingKit.Receptionists;

/// <summary>Begins conversations with a line of receptionists: each takes over when the one before it fails.</summary>
public sealed class Conversations : IConversations
{
    private readonly BookingDesk _desk;
    private readonly IReadOnlyList<IChatClient> _receptionists;
    private readonly IReadOnlyList<ProviderCircuit> _circuits;
    private readonly ISpokenLanguage _language;
    private readonly IReceptionistPhrases _phrases;
    private readonly IAppointmentLinks _links;
    private readonly ReceptionistOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<Conversations> _logger;

    /// <summary>Makes it.</summary>
    /// <param name="desk">Where appointments are made.</param>
    /// <param name="receptionists">Who answers, in the order of trying, the last one being the one that never fails; they are shared by all calls and not disposed.</param>
    /// <param name="language">The language that callers speak.</param>
    /// <param name="phrases">The kit's own sentences, in that language.</param>
    /// <param name="links">Where calendar files are fetched.</param>
    /// <param name="options">Manner and limits.</param>
    /// <param name="clock">Where the present comes from.</param>
    /// <param name="logger">Where failures are noted, without personal data.</param>
    /// <exception cref="ArgumentException">There is no receptionist.</exception>
    public Conversations(
        BookingDesk desk,
        IReadOnlyList<IChatClient> receptionists,
        ISpokenLanguage language,
        IReceptionistPhrases phrases,
        IAppointmentLinks links,
        ReceptionistOptions options,
        TimeProvider clock,
        ILogger<Conversations> logger)
    {
        if (receptionists.Count == 0)
            throw new ArgumentException("At least one receptionist is needed; the built-in one will do.", nameof(receptionists));
        _desk = desk;
        _receptionists = receptionists;
        _circuits = [.. receptionists.Select((_, place) => new ProviderCircuit("receptionist", $"{place}", clock, logger))];
        _language = language;
        _phrases = phrases;
        _links = links;
        _options = options;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc />
    public IConversation Begin(ConversationRequest request)
    {
        var call = new CallContext(request, _desk, _language, _phrases, _links, _options, _clock);
        var offered = new OfferedSlots();
        var proved = new ProvedAppointments(call);
        var finder = new AvailabilityFinder(call, offered, proved);
        var gate = new BookingGate(call, proved);
        var messages = new LeaveMessageTool(call);
        var tools = new ToolBox(
            [
                new CheckAvailabilityTool(call, finder),
                new BookAppointmentTool(call, offered, gate),
                new FindAppointmentsTool(call, proved),
                new RescheduleAppointmentTool(call, offered, proved, gate),
                new CancelAppointmentTool(proved, gate),
                messages,
                new EndCallTool(),
            ],
            call,
            _logger);

        var history = new ConversationHistory(_clock, tools.Render);
        var speaker = new Speaker(call, history, new ClaimCheck(call, gate, proved), _logger);
        var line = request.Receptionist is { } first
            ? new FallbackLine([first, .. _receptionists], new PlaceInLine([null, .. _circuits]), _options, _clock, _logger)
            : new FallbackLine(_receptionists, new PlaceInLine(_circuits), _options, _clock, _logger);
        var model = new ModelTurn(call, line, tools, gate, history, speaker, messages, () => SystemPrompt.Render(call));
        return new Conversation(call, model, new Confirmation(call, gate, finder, history, speaker), gate, tools, history, speaker);
    }
}
